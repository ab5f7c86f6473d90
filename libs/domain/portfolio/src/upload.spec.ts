import fc from 'fast-check';
import { bytesOfPart, checkSize, MAX_FILE_BYTES, missingParts, PART_BYTES, partCount, type Upload } from './upload.js';

describe('a file in parts', () => {
  it('is the sum of its parts, whatever its size', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: MAX_FILE_BYTES }), (bytes) => {
      const upload = { bytes, partBytes: PART_BYTES };
      const sizes = Array.from({ length: partCount(upload) }, (_, index) => bytesOfPart(upload, index + 1));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(bytes);
      expect(sizes.every((size) => size > 0 && size <= PART_BYTES)).toBe(true);
      expect([bytesOfPart(upload, 0), bytesOfPart(upload, sizes.length + 1)]).toEqual([0, 0]);
    }));
  });

  it('knows what it still awaits', () => {
    const upload = { bytes: PART_BYTES * 2 + 1, partBytes: PART_BYTES, parts: [{ part: 2, bytes: PART_BYTES, sha256: '', stagedKey: '' }] } as unknown as Upload;
    expect(missingParts(upload)).toEqual([1, 3]);
  });

  it('refuses 2.1 GB, and what finds no room', () => {
    expect(() => checkSize(2_100_000_000, 0)).toThrow(expect.objectContaining({ code: 'upload.too_large' }));
    expect(() => checkSize(2_000_000_000, 0)).not.toThrow();
    expect(() => checkSize(2_000_000_000, 9_000_000_000)).toThrow(expect.objectContaining({ code: 'portfolio.quota_reached' }));
  });
});
