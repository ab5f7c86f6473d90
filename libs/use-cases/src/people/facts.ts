/** What may happen to people and organisations. */
export const PEOPLE_FACTS = ['people.organisation_created', 'people.user_created', 'people.invited', 'people.invitation_accepted', 'people.role_removed', 'people.role_given_back', 'people.habilitation_granted', 'people.habilitation_ended'] as const;
export type PeopleFact = (typeof PEOPLE_FACTS)[number];
