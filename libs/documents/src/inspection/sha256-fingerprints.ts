import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Fingerprints } from '@probant/use-cases';

/** SHA-256 by the machine's own library. */
@Injectable()
export class Sha256Fingerprints extends Fingerprints {
  of(text: string): string {
    return createHash('sha256').update(text, 'utf8').digest('hex');
  }
}
