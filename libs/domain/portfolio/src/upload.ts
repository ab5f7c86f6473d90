import { DomainError, type Id, type Instant } from '@probant/domain-kernel';

/** Above 32 MB a file is sent in parts of 16 MB; nothing above 2 GB is kept. Decimal gigabytes, as people read them. */
export const PART_BYTES = 16 * 1024 * 1024;
export const SINGLE_FILE_BYTES = 32 * 1024 * 1024;
export const MAX_FILE_BYTES = 2_000_000_000;
/** What one person may keep in one organisation. */
export const LIBRARY_BYTES = 10_000_000_000;
/** Days an unfinished sending is kept. */
export const UPLOAD_DAYS = 7;

/** One part received: its number from 1, its hash, and where it waits. */
export interface UploadPart { readonly part: number; readonly bytes: number; readonly sha256: string; readonly stagedKey: string }

/** A file being sent in parts. `evidenceId` is set when it is a new version of that evidence. */
export interface Upload {
  readonly id: Id;
  readonly organisationId: Id;
  readonly personId: Id;
  readonly candidacyId: Id;
  readonly evidenceId: Id | null;
  readonly name: string;
  readonly bytes: number;
  readonly partBytes: number;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly parts: readonly UploadPart[];
}

/** Throws `invalid` when a file of this size may not be received: too large, or no room left. */
export function checkSize(bytes: number, usedBytes: number): void {
  if (bytes > MAX_FILE_BYTES) throw new DomainError('invalid', 'upload.too_large', { maxBytes: MAX_FILE_BYTES, bytes });
  if (usedBytes + bytes > LIBRARY_BYTES) throw new DomainError('invalid', 'portfolio.quota_reached', { usedBytes, maxBytes: LIBRARY_BYTES, bytes });
}

export function partCount(upload: Pick<Upload, 'bytes' | 'partBytes'>): number {
  return Math.ceil(upload.bytes / upload.partBytes);
}

/** The exact size of a part; 0 when the file has no such part. */
export function bytesOfPart(upload: Pick<Upload, 'bytes' | 'partBytes'>, part: number): number {
  const count = partCount(upload);
  if (part < 1 || part > count) return 0;
  return part < count ? upload.partBytes : upload.bytes - upload.partBytes * (count - 1);
}

/** Throws `invalid` when what arrived is not this part, byte for byte. */
export function checkPart(upload: Pick<Upload, 'bytes' | 'partBytes'>, part: number, received: { readonly bytes: number; readonly sha256: string }, declaredSha256: string | null): void {
  const expected = bytesOfPart(upload, part);
  if (expected === 0) throw new DomainError('invalid', 'upload.part_unknown', { part, parts: partCount(upload) });
  if (received.bytes !== expected) throw new DomainError('invalid', 'upload.part_size', { part, expected, received: received.bytes });
  if (declaredSha256 === null || declaredSha256.toLowerCase() !== received.sha256) throw new DomainError('invalid', 'upload.part_damaged', { part });
}

/** The parts still awaited, in order. */
export function missingParts(upload: Upload): readonly number[] {
  const received = new Set(upload.parts.map(({ part }) => part));
  return Array.from({ length: partCount(upload) }, (_, index) => index + 1).filter((part) => !received.has(part));
}
