import fc from 'fast-check';
import { displayName, extensionOf, titleOf } from './file-name.js';

describe('the name a file is shown under', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\rapport.pdf', 'rapport.pdf'],
    ['rap\u0000port.pdf', 'rapport.pdf'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['a<b>:"c"|?*.pdf', 'a_b___c____.pdf'],
    ['  mon   rapport .pdf', 'mon rapport .pdf'],
    ['...', 'fichier'],
    ['', 'fichier'],
    ['été.pdf', 'été.pdf'],
  ])('%j becomes %j', (given, shown) => {
    expect(displayName(given)).toBe(shown);
  });

  it('cuts 400 characters and keeps the extension', () => {
    const name = displayName(`${'a'.repeat(400)}.docx`);
    expect(name).toHaveLength(180);
    expect(name.endsWith('….docx')).toBe(true);
  });

  it('is harmless whatever is given, and stays as it is the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (given) => {
      const name = displayName(given);
      expect(name).not.toMatch(/[/\\\u0000-\u001f]|^\.+$|^$/);
      expect([...name].length).toBeLessThanOrEqual(180);
      expect(displayName(name)).toBe(name);
    }));
  });

  it('gives a first title and an extension', () => {
    expect([titleOf('mon_rapport.final.pdf'), extensionOf('A.PDF'), extensionOf('sans')]).toEqual(['mon rapport.final', 'pdf', '']);
  });
});
