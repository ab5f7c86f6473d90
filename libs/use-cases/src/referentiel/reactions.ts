import type { ReferentielFact } from './facts.js';

/** Jobs of the chapter: read a document, let go of what was received or thrown away once that is committed, look again at the candidacies that new rules bear on. */
export type ReferentielJob = 'read-document' | 'read-fiche' | 'discard-staged' | 'discard-source' | 'spread-rules' | 'recompute-completeness';

/** Which fact starts which job; every fact is named. */
export const REFERENTIEL_REACTIONS: Record<ReferentielFact, readonly ReferentielJob[]> = {
  'referentiel.certification_created': [],
  'referentiel.document_received': ['read-document', 'discard-staged'],
  'referentiel.read': ['discard-staged'],
  'referentiel.reading_failed': ['discard-staged'],
  'referentiel.reading_stopped': ['discard-staged', 'discard-source'],
  'referentiel.columns_set': ['read-document'],
  'referentiel.deleted': ['discard-source'],
  'referentiel.corrected': [],
  'referentiel.correction_undone': [],
  'referentiel.rules_set': ['spread-rules'],
  'referentiel.adaptation_set': ['spread-rules'],
  'referentiel.rules_spread': ['recompute-completeness'],
  'referentiel.fiche_received': ['read-fiche', 'discard-staged'],
  'referentiel.fiche_chosen': ['read-fiche'],
  'referentiel.fiche_read': ['discard-staged'],
  'referentiel.fiche_joined': [],
  'referentiel.fiche_discarded': ['discard-staged'],
  'referentiel.publication_asked': [],
  'referentiel.published': [],
  'referentiel.retired': [],
};
