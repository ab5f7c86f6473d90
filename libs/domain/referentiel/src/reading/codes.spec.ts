import { bracketedCodes, codeKey, codesIn, leadingCode, leadingCodes } from './codes.js';

const printed = (text: string): readonly string[] => codesIn(text, 'competency').codes.map((code) => code.printed);

describe('reading printed codes', () => {
  it.each([
    ['A1. Conduite', 'A1', 'Conduite'],
    ['A 21. Conduite', 'A21', 'Conduite'],
    ['A.1.1. Conduite', 'A.1.1', 'Conduite'],
    ['CS1-2 Conduite', 'CS1-2', 'Conduite'],
    ['E1 - Conduite', 'E1', 'Conduite'],
    ['C.2.4.1 Conduite', 'C.2.4.1', 'Conduite'],
    ['B4.A1.C2. Conduite', 'B4.A1.C2', 'Conduite'],
    ['A1C2. Conduite', 'A1C2', 'Conduite'],
    ['B4.A1. Conduite', 'B4.A1', 'Conduite'],
  ])('reads the code at the head of "%s"', (text, code, rest) => {
    expect(leadingCode(text)).toEqual({ code: expect.objectContaining({ printed: code }), rest });
  });

  it('counts what a code stands under among its numbers', () => {
    expect(leadingCode('B4.A1.C2. Conduite')?.code).toMatchObject({ kind: 'competency', prefix: 'C', numbers: [4, 1, 2] });
    expect(printed('B1.A1.C2 à B1.A1.C4')).toEqual(['B1.A1.C2', 'B1.A1.C3', 'B1.A1.C4']);
  });

  it('does not take a word for a code', () => {
    for (const text of ['A partir de 3 cas', 'Cas 12', 'Etude 4', '12 mois']) expect(leadingCode(text)).toBeNull();
  });

  it('reads lists and ranges', () => {
    expect(printed('C2 - C3')).toEqual(['C2', 'C3']);
    expect(printed('C.1.1.1, C.1.1.2 & C.1.2.1')).toEqual(['C.1.1.1', 'C.1.1.2', 'C.1.2.1']);
    expect(printed('C1.1-C1.4')).toEqual(['C1.1', 'C1.2', 'C1.3', 'C1.4']);
    expect(codesIn('CR11 à 13', 'criterion')).toMatchObject({ range: true, ambiguous: false, codes: [{ printed: 'CR11' }, { printed: 'CR12' }, { printed: 'CR13' }] });
    expect(codesIn('C3 – C6', 'competency')).toMatchObject({ range: true, ambiguous: true });
  });

  it('stops a leading list where the sentence begins', () => {
    expect(leadingCodes('C6 à C8 Les choix', 'competency')).toMatchObject({ length: 7 });
    expect(leadingCodes('C1 3 pages', 'competency')).toMatchObject({ length: 2 });
  });

  it('reads brackets that hold codes only', () => {
    expect(bracketedCodes('bien tenu (M1)(M2), voir (annexe M3)', 'modality').map((one) => one.list.codes[0]?.printed)).toEqual(['M1', 'M2']);
  });
});

describe('a code at the head of a text, in the ways people write it', () => {
  it.each([
    ['C1/ Peser', 'C1'], ['C 1 – Peser', 'C1'], ['C-1 Peser', 'C-1'], ['C1 • Peser', 'C1'], ['C1 → Peser', 'C1'], ['[C1] Peser', 'C1'], ['(C1) Peser', 'C1'], ['c1. Peser', 'c1'], ['CO1 Peser', 'CO1'], ['C1_2 Peser', 'C1_2'],
    ['C1b. Peser', 'C1b'], ['C3A.1 Peser', 'C3A.1'], ['B1-C1 : Peser', 'B1-C1'], ['1.C1 Peser', '1.C1'], ['RNCP40000BC01-C1 Peser', 'RNCP40000BC01-C1'], ['Compétence n°1 : Peser', 'C1'], ['Compétence 1.2 Peser', 'C1.2'],
  ])('%s', (text, printed) => {
    expect(leadingCode(text)).toMatchObject({ code: { kind: 'competency', printed }, rest: 'Peser' });
  });

  it('is not the same under another letter', () => {
    const [one, other] = ['C1a. Peser', 'C1b. Peser'].map((text) => leadingCode(text)?.code);
    expect(one && other && codeKey(one) === codeKey(other)).toBe(false);
  });
});
