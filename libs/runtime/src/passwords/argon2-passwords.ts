import { hash, verify } from '@node-rs/argon2';
import { Passwords } from '@probant/use-cases';

/** 19 MiB, two passes, one lane (OWASP's first choice for argon2id). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** What a password is compared with when the account does not exist: the same work, never a match. */
const NOBODY = hash('nobody has this password', COST);

/** Passwords by argon2id. */
export class Argon2Passwords extends Passwords {
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), COST);
  }

  async matches(password: string, hashed: string | null): Promise<boolean> {
    const same = await verify(hashed ?? (await NOBODY), password.normalize('NFC'));
    return hashed !== null && same;
  }
}
