import { bracketedCodes, codesIn, leadingCode, leadingCodes } from './codes.js';

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
