import { createHash } from 'node:crypto';
import { Digests } from '@probant/use-cases';

/** SHA-256: enough for what holds 256 bits of chance, or only needs to be recognised. */
export class Sha256Digests extends Digests {
  of(secret: string): string {
    return createHash('sha256').update(secret, 'utf8').digest('hex');
  }
}
