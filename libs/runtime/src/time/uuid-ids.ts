import { randomBytes } from 'node:crypto';
import type { Id } from '@probant/domain-kernel';
import { Ids } from '@probant/use-cases';

const COUNTER = 0x1000;

/** UUID v7 (RFC 9562): milliseconds, then a counter that keeps the ids of one process in order, then chance. */
export class UuidIds extends Ids {
  private last = 0;
  private count = 0;

  next(): Id {
    const now = Date.now();
    if (now > this.last) {
      this.last = now;
      this.count = randomBytes(2).readUInt16BE() & 0x3ff;
    } else if (++this.count >= COUNTER) {
      this.last += 1;
      this.count = 0;
    }
    const bytes = randomBytes(16);
    bytes.writeUIntBE(this.last, 0, 6);
    bytes.writeUInt16BE(0x7000 | this.count, 6);
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  token(): string {
    return randomBytes(32).toString('base64url');
  }
}
