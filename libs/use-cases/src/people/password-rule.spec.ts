import { checkPassword } from './password-rule.js';

const verdict = (password: string, email = 'nadege.martin@exemple.fr'): string => {
  try {
    checkPassword(password, email);
    return 'good';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a password', () => {
  it.each(['les quatre vents du nord', 'Zébulon-rit-aux-étoiles', '🌊🌲🪵🪨🦉🐟🌙⛰️🍂🔥🐌🪁'])('may be « %s »', (password) => expect(verdict(password)).toBe('good'));
  it('has twelve signs, whatever they weigh', () => {
    expect(verdict('onze signes')).toBe('invalid: people.password_too_short');
    expect(verdict('douze signes')).toBe('good');
  });
  it.each([
    ['a known word and figures', 'motdepasse2026!'], ['a known word twice', 'soleilsoleil'], ['figures in a row', '123456789012'], ['figures backwards', '987654321098'],
    ['few different signs', 'ababababababab'], ['one’s own address', 'nadege.martin@exemple.fr'], ['one’s own mailbox', 'nadege.martin1984'],
  ])('is not %s', (_name, password) => expect(verdict(password)).toBe('invalid: people.password_too_common'));
});
