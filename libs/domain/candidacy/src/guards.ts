import { ALLOWED, refused, type Day, type Id, type Permission } from '@probant/domain-kernel';
import type { ReferentielTree } from '@probant/domain-referentiel';
import type { Candidacy, Regime, Scope } from './candidacy.js';
import { missingInScope, scopeStands } from './scope.js';

/** An eligibility dossier the person handed in, for the limits of a civil year. */
export interface HandedIn { readonly candidacyId: Id; readonly certificationId: Id; readonly scope: Scope['kind']; readonly regime: Regime; readonly on: Day }

/** What the conditions of the table read beside the candidacy. */
export interface Surroundings {
  readonly today: Day;
  readonly regime: Regime;
  readonly registrationEndsOn: Day | null;
  readonly tree: ReferentielTree;
  /** Blocs of this certification the person holds: validated by any passage, not revoked. */
  readonly heldBlocIds: readonly Id[];
  /** Blockers of the last completeness computed; null before the first. */
  readonly blockers: number | null;
  /** Every eligibility dossier of the person that the reader may see. */
  readonly handedIn: readonly HandedIn[];
}

/** Conditions of the table, each with its reason. */
const GUARDS = {
  identity: (candidacy) => (candidacy.identityStated ? ALLOWED : refused('candidacy.identity_missing')),
  consent: (candidacy) => (candidacy.consentedAt ? ALLOWED : refused('candidacy.consent_missing')),
  scope: (candidacy, { tree, heldBlocIds }) => scopeStands(tree, candidacy.scope, heldBlocIds),
  registered: (_, { registrationEndsOn, today }) => (registrationEndsOn && registrationEndsOn < today ? refused('candidacy.registration_ended', { on: registrationEndsOn, article: 'L.6113-5' }) : ALLOWED),
  yearly_limits: (candidacy, around) => yearlyLimits(candidacy, around),
  something_missing: (candidacy, { tree, heldBlocIds }) => (missingInScope(tree, candidacy.scope, heldBlocIds).length > 0 ? ALLOWED : refused('candidacy.nothing_missing')),
  no_gate: (candidacy) => (candidacy.route === 'vae' ? refused('candidacy.scope_pinned') : ALLOWED),
  first_passage: (candidacy) => (candidacy.passageNumber === 1 ? ALLOWED : refused('candidacy.scope_pinned')),
  unsworn: (candidacy) => (candidacy.swornAt ? refused('candidacy.already_sworn', { at: candidacy.swornAt }) : ALLOWED),
  no_blocker: (_, { blockers }) => (blockers === null ? refused('candidacy.not_looked_at_yet') : blockers > 0 ? refused('candidacy.blockers', { count: blockers }) : ALLOWED),
} as const satisfies Record<string, (candidacy: Candidacy, around: Surroundings) => Permission>;
export type Guard = keyof typeof GUARDS;

/** The first condition that is not met, or that all are. */
export function guarded(guards: readonly Guard[], candidacy: Candidacy, around: Surroundings): Permission {
  for (const guard of guards) {
    const permission = GUARDS[guard](candidacy, around);
    if (!permission.allowed) return permission;
  }
  return ALLOWED;
}

/** One eligibility dossier a certification and three in all a civil year, on the portal; one on named blocs does not count (R.6412-3). */
function yearlyLimits(candidacy: Candidacy, { regime, handedIn, today }: Surroundings): Permission {
  if (regime !== 'portal' || candidacy.submittedOn) return ALLOWED;
  const before = handedIn.filter((each) => each.candidacyId !== candidacy.id && each.regime === 'portal' && each.scope === 'all' && each.on.slice(0, 4) === today.slice(0, 4));
  const article = 'R.6412-3';
  if (before.some(({ certificationId }) => certificationId === candidacy.certificationId)) return refused('candidacy.one_a_year', { article });
  return before.length >= 3 ? refused('candidacy.three_a_year', { article }) : ALLOWED;
}
