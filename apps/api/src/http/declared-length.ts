import { DomainError } from '@probant/domain-kernel';

/** Room for the boundaries and headers of a multipart body. */
const ENVELOPE_BYTES = 16 * 1024;

/** The bytes of the file a request declares, 0 when it declares none: it is then cut at the limit as it sends. Throws `invalid` on the declared length alone, before a byte is read. */
export function checkDeclared(declaredBytes: number | null, maxBytes: number): number {
  if (declaredBytes !== null && declaredBytes > maxBytes + ENVELOPE_BYTES) throw new DomainError('invalid', 'upload.too_large', { maxBytes, bytes: declaredBytes });
  return Math.max(0, (declaredBytes ?? 0) - ENVELOPE_BYTES);
}
