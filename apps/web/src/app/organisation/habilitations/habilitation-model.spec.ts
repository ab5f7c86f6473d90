import { aHabilitation } from '../testing/organisation-screen';
import { sides, standingOn } from './habilitation-model';

describe('a habilitation', () => {
  it.each([
    ['2026-01-01', null, 'running'], ['2026-06-15', '2026-06-15', 'running'], ['2026-06-16', null, 'coming'], ['2026-01-01', '2026-06-14', 'over'],
  ] as const)('from %s to %s is %s on 15 June', (validFrom, validTo, standing) => expect(standingOn('2026-06-15', { validFrom, validTo })).toBe(standing));

  it('stands on the side of who gave it or received it, what runs first', () => {
    const over = aHabilitation({ id: 'over', validTo: '2026-02-01' });
    const running = aHabilitation({ id: 'running' });
    const received = aHabilitation({ id: 'received', certifier: running.centre, centre: running.certifier });
    const { given, received: got } = sides([over, received, running], 'belvedere', '2026-06-15');
    expect([given.map(({ id }) => id), got.map(({ id }) => id)]).toEqual([['running', 'over'], ['received']]);
  });
});
