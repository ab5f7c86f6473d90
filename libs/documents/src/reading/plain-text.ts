/** The text of a written file: UTF-8 or UTF-16 by its mark, UTF-8 when it is valid, the encoding of older Windows otherwise. Without null characters. */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes).replaceAll('\u0000', '');
}

/** Whether the bytes begin with the mark of UTF-16. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** The lines as a person counts them: what ends the last one begins no other. */
export function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
}

function encodingOf(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
