/** How passwords are kept: slow to guess, never readable. */
export abstract class Passwords {
  abstract hash(password: string): Promise<string>;
  /** Whether the password is the one hashed. `null`: there is no account; the same work is done, and the answer is no. */
  abstract matches(password: string, hashed: string | null): Promise<boolean>;
}

/** How one-time links and addresses are kept where they need only be recognised: by their digest. */
export abstract class Digests {
  abstract of(secret: string): string;
}
