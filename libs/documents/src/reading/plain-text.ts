/** The text of a written file: UTF-8 or UTF-16 by its mark, UTF-16 without one by its empty bytes, UTF-8 when it is valid, the encoding of older Windows otherwise. Without null characters. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).replaceAll('\u0000', '');
}

/** Whether the bytes are UTF-16: by their mark, or because every other one of the first is empty, as in any text of Latin letters. */
export function isUtf16(bytes: Uint8Array): boolean {
  return utf16Of(bytes) !== null;
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 512);
  const empty = (rank: number): number => head.filter((byte, index) => byte === 0 && index % 2 === rank).length * 2 / Math.max(head.length, 8);
  const [even, odd] = [empty(0), empty(1)];
  return odd > 0.8 && even === 0 ? 'utf-16le' : even > 0.8 && odd === 0 ? 'utf-16be' : null;
}

/** The lines as a person counts them: what ends the last one begins no other. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}

function encodingOf(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
