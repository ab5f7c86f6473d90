/** Boxes and ticks of the symbol fonts, by the low byte of their place in the private use area: `U+F054` of Wingdings 2 is a crossed box. */
const WINGDINGS: Readonly<Record<number, string>> = { 0x6f: '☐', 0x71: '☐', 0xa8: '☐', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' };
const WINGDINGS_2: Readonly<Record<number, string>> = { 0x2a: '☐', 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '☐', 0xa4: '☐' };

/** The box or tick a glyph of a symbol font stands for; null for any other glyph of it, which is a mark of list. */
export function boxOf(font: string, character: string): string | null {
  const point = character.codePointAt(0) ?? 0;
  if (!/wingdings/i.test(font) || point < 0xf000 || point > 0xf0ff) return null;
  return (/wingdings\s?-?2/i.test(font) ? WINGDINGS_2 : WINGDINGS)[point & 0xff] ?? null;
}
