import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Live } from './live';

class Source {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 1;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  onopen: (() => void) | null = null;
  constructor(readonly address: string) {
    Source.opened.push(this);
  }
}

describe('what changes on the server', () => {
  beforeEach(() => {
    Source.opened = [];
    Object.assign(globalThis, { EventSource: Source });
  });

  const listen = (topic: string): jest.Mock => {
    const heard = jest.fn();
    TestBed.runInInjectionContext(() => TestBed.inject(Live).on(topic, heard));
    return heard;
  };
  const source = (): Source => Source.opened[0] as Source;

  it('reaches who asked for that subject, through one connection', () => {
    const [matrix, other] = [listen('candidacy:1'), listen('candidacy:2')];
    source().onmessage?.({ data: '{"topic":"candidacy:1","counter":4}' });
    source().onmessage?.({ data: 'not json' });
    expect(Source.opened).toHaveLength(1);
    expect(matrix).toHaveBeenCalledWith({ topic: 'candidacy:1', counter: 4 });
    expect(other).not.toHaveBeenCalled();
  });

  it('follows a subject known later, and leaves the one before', () => {
    const heard = jest.fn();
    const topic = signal<string | null>(null);
    TestBed.runInInjectionContext(() => TestBed.inject(Live).follow(topic, heard));
    topic.set('candidacy:1');
    TestBed.tick();
    source().onmessage?.({ data: '{"topic":"candidacy:1"}' });
    topic.set('candidacy:2');
    TestBed.tick();
    source().onmessage?.({ data: '{"topic":"candidacy:1"}' });
    expect(heard.mock.calls).toEqual([[{ topic: 'candidacy:1' }]]);
  });

  it('after a cut tells everyone to read again', () => {
    const heard = listen('candidacy:1');
    source().onopen?.();
    expect(heard).not.toHaveBeenCalled();
    source().onerror?.();
    source().onopen?.();
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
