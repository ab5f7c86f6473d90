import { Argon2Passwords } from './argon2-passwords.js';

describe('passwords', () => {
  const passwords = new Argon2Passwords();

  it('are kept as argon2id of 19 MiB and two passes', async () => {
    expect(await passwords.hash('une phrase assez longue')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('match themselves only, however the accents were typed', async () => {
    const hashed = await passwords.hash('e\u0301te\u0301 a\u0300 la mer');
    expect(await passwords.matches('été à la mer', hashed)).toBe(true);
    expect(await passwords.matches('été à la montagne', hashed)).toBe(false);
  });

  it('cost the same work when there is no account', async () => {
    const hashed = await passwords.hash('x');
    const timed = async (stored: string | null): Promise<number> => {
      const begin = performance.now();
      for (let turn = 0; turn < 5; turn += 1) expect(await passwords.matches('un essai', stored)).toBe(false);
      return performance.now() - begin;
    };
    await timed(null);
    const [known, unknown] = [await timed(hashed), await timed(null)];
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
  });
});
