import { DomainError } from '@probant/domain-kernel';

/** Twelve characters (CNIL deliberation 2022-100); the contract says it too. */
export const PASSWORD_MIN = 12;
const FEWEST_SIGNS = 5;
const KNOWN = ['motdepasse', 'password', 'azerty', 'qwerty', 'abcdef', '123456', 'bonjour', 'soleil', 'doudou', 'loulou', 'iloveyou', 'jetaime', 'marseille', 'admin', 'probant', 'welcome', 'letmein'];

/** Throws `invalid` for a password too short, too known, or made of the person's own address. */
export function checkPassword(password: string, email: string): void {
  if ([...password].length < PASSWORD_MIN) throw new DomainError('invalid', 'people.password_too_short', { min: PASSWORD_MIN });
  if (isCommon(password.toLowerCase(), email.toLowerCase())) throw new DomainError('invalid', 'people.password_too_common');
}

/** Known words with figures around them, few different signs, or the address itself. */
function isCommon(password: string, email: string): boolean {
  const letters = password.replace(/[^\p{L}]/gu, '');
  const [mailbox = ''] = email.split('@');
  if (new Set(password).size < FEWEST_SIGNS || password === email || (mailbox.length > 3 && password.replace(/[^\p{L}.]/gu, '') === mailbox)) return true;
  if (letters.length === 0) return '01234567890123456789'.includes(password) || '98765432109876543210'.includes(password);
  return KNOWN.some((word) => letters.replaceAll(word, '') === '') || KNOWN.some((word) => password.replaceAll(word, '').length <= 2);
}
