import { bytesReceived, partsToSend } from './parts';
import { addSample, bytesPerSecond, secondsLeft } from './pace';

const MB = 1024 * 1024;

describe('cutting a file in parts', () => {
  it('sends every part of a new upload, the last one shorter', () => {
    const parts = partsToSend(40 * MB, 16 * MB, []);
    expect(parts.map((part) => part.number)).toEqual([1, 2, 3]);
    expect(parts.at(-1)).toEqual({ number: 3, from: 32 * MB, to: 40 * MB });
  });

  it('leaves out what the server has received, in any order', () => {
    expect(partsToSend(40 * MB, 16 * MB, [3, 1]).map((part) => part.number)).toEqual([2]);
    expect(bytesReceived(40 * MB, 16 * MB, [3, 1])).toBe(24 * MB);
  });
});

describe('telling the pace', () => {
  it('gives bytes a second and the time left once there is enough to tell', () => {
    const samples = addSample(addSample([], { at: 0, bytes: 0 }), { at: 2000, bytes: 4 * MB });
    expect(bytesPerSecond(samples)).toBe(2 * MB);
    expect(secondsLeft(10 * MB, 2 * MB)).toBe(5);
  });

  it('says nothing from one sample, and starts again when a part is sent anew', () => {
    expect(bytesPerSecond(addSample([], { at: 0, bytes: 0 }))).toBeNull();
    expect(addSample([{ at: 0, bytes: 10 }], { at: 100, bytes: 5 })).toEqual([{ at: 100, bytes: 5 }]);
  });
});
