/** Why an act is refused: mapped to 404, 403, 409 and 422 at the door. What one may not see is `not-found`. */
export type Refusal = 'not-found' | 'forbidden' | 'conflict' | 'invalid';

/** Facts that go with a refusal: ids, codes, counts; never free text of a person. */
export type RefusalDetails = Readonly<Record<string, unknown>>;

/** The one error of the domain. `code` is `chapter.reason`; the French sentence belongs to the web. */
export class DomainError extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly code: string,
    readonly details: RefusalDetails = {},
  ) {
    super(`${refusal}: ${code}`);
    this.name = 'DomainError';
  }
}

/** An act that is allowed, or the refusal it would meet: the same answer greys the button and guards the API. */
export type Permission = { readonly allowed: true } | { readonly allowed: false; readonly code: string; readonly details?: RefusalDetails };

/** The permission that allows. */
export const ALLOWED: Permission = { allowed: true };

/** A permission that refuses, with the code whose sentence tells the way out. */
export function refused(code: string, details?: RefusalDetails): Permission {
  return details ? { allowed: false, code, details } : { allowed: false, code };
}

/** Throws the `forbidden` refusal when the permission refuses: visible, but not now. */
export function demand(permission: Permission): void {
  if (!permission.allowed) throw new DomainError('forbidden', permission.code, permission.details);
}
