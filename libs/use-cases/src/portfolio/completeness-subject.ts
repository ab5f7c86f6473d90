import type { Day } from '@probant/domain-kernel';
import type { CompletenessSubject, Evidence, Tie } from '@probant/domain-portfolio';
import { scopeOf } from './dossier-access.js';
import type { Dossier, Ground } from './ports/dossiers.js';

/** What was written: the person's library and the candidacy's ties and arguments. */
export interface Written { readonly evidence: readonly Evidence[]; readonly ties: readonly Tie[]; readonly arguments: readonly { readonly competencyId: string; readonly text: string }[] }

/** Everything the completeness of this candidacy is computed from. */
export function completenessSubject(dossier: Dossier, ground: Ground, written: Written, today: Day): CompletenessSubject {
  return {
    ...ground, ...written, today,
    route: dossier.route,
    scopeBlocIds: scopeOf(dossier),
    optionBlocIds: dossier.scope.optionBlocIds,
    identityStated: dossier.identityStated,
    consented: dossier.consentedAt !== null,
    sworn: dossier.swornAt !== null,
  };
}
