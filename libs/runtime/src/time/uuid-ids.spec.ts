import { ID_PATTERN } from '@probant/domain-kernel';
import { UuidIds } from './uuid-ids.js';

describe('new ids', () => {
  it('are UUID v7, all different, in the order they were given', () => {
    const ids = new UuidIds();
    const many = Array.from({ length: 20_000 }, () => ids.next());
    expect(many.every((id) => ID_PATTERN.test(id) && id[14] === '7' && '89ab'.includes(id[19] ?? ''))).toBe(true);
    expect(new Set(many).size).toBe(many.length);
    expect([...many].sort()).toEqual(many);
  });

  it('tokens hold 256 bits and no character a link would change', () => {
    expect(new UuidIds().token()).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });
});
