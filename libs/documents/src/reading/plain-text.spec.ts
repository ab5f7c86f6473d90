import { decodeText, linesOf } from './plain-text.js';

const TEXT = 'Bloc 1 : accueillir l’été\nC1 – écouter';

describe('the text of a written file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 without mark, little end first', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 without mark, big end first', Buffer.from(TEXT, 'utf16le').swap16()],
    ['the encoding of older Windows', Buffer.from(TEXT.replace('’', '\x92').replace('–', '\x96'), 'latin1')],
  ])('is read from %s', (_encoding, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
  });

  it('loses its null characters, and what no encoding explains is shown as such', () => {
    expect(decodeText(Buffer.from('Bloc\u0000 1'))).toBe('Bloc 1');
    expect(decodeText(Buffer.from(`\ufeff${TEXT}`, 'utf16le').subarray(0, -1))).toMatch(/\ufffd$/);
  });

  it('has the lines a person counts, however they end', () => {
    expect(linesOf('un\r\ndeux\rtrois\n\nquatre\n')).toEqual(['un', 'deux', 'trois', '', 'quatre']);
    expect(linesOf('un')).toEqual(['un']);
  });
});
