import type { BookletSource, Experience } from '@probant/domain-portfolio';
import type { Written } from './completeness-subject.js';
import { scopeOf } from './dossier-access.js';
import type { Dossier, Ground } from './ports/dossiers.js';

/** Everything the booklet of this candidacy is composed from. */
export function bookletSource(dossier: Dossier, ground: Ground, experiences: readonly Experience[], written: Written): BookletSource {
  const { referentielId, passageNumber, candidate, consentedAt, swornAt, scope } = dossier;
  return { referentielId, passageNumber, identity: candidate, consentedAt, swornAt, experiences, ...written, tree: ground.tree, scopeBlocIds: scopeOf(dossier), optionBlocIds: scope.optionBlocIds };
}
