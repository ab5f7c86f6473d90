/** Twelve characters or more, no other rule. */
export const PASSWORD_MIN = 12;
export const PASSWORD_RULE = 'Douze caractères ou plus. Une phrase que vous seul connaissez fait très bien l’affaire.';

/** What is wrong with a new password, or null. */
export function passwordFault(password: string): string | null {
  const missing = PASSWORD_MIN - password.length;
  return missing > 0 ? `Il manque ${missing === 1 ? 'un caractère' : `${missing} caractères`} à ce mot de passe.` : null;
}
