/** What may happen to certifications and référentiels. */
export const REFERENTIEL_FACTS = [
  'referentiel.certification_created',
  'referentiel.document_received', 'referentiel.read', 'referentiel.reading_failed', 'referentiel.reading_stopped', 'referentiel.columns_set', 'referentiel.deleted',
  'referentiel.corrected', 'referentiel.correction_undone',
  'referentiel.rules_set', 'referentiel.adaptation_set', 'referentiel.rules_spread',
  'referentiel.fiche_received', 'referentiel.fiche_chosen', 'referentiel.fiche_read', 'referentiel.fiche_joined', 'referentiel.fiche_discarded',
  'referentiel.publication_asked', 'referentiel.published', 'referentiel.retired',
] as const;
export type ReferentielFact = (typeof REFERENTIEL_FACTS)[number];
