/** What may happen to a candidacy. */
export const CANDIDACY_FACTS = [
  'candidacy.cohort_created', 'candidacy.opened', 'candidacy.identity_stated', 'candidacy.consent_given', 'candidacy.consent_withdrawn', 'candidacy.scope_chosen', 'candidacy.eligibility_submitted',
  'candidacy.eligible', 'candidacy.ineligible', 'candidacy.incomplete', 'candidacy.building_started', 'candidacy.sworn', 'candidacy.withdrawn', 'candidacy.reopened', 'candidacy.next_passage_opened', 'candidacy.accompagnateur_named',
] as const;
export type CandidacyFact = (typeof CANDIDACY_FACTS)[number];
