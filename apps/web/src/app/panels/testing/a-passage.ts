import type { Juror, Passage } from '../panels.client';

/** A juror of the pool: qualified, without links. */
export function aJuror(id: string, part: Partial<Omit<Juror, 'profile'>> & { readonly profile?: Partial<NonNullable<Juror['profile']>> | null } = {}): Juror {
  const { profile, ...rest } = part;
  return { id, givenName: 'Iris', familyName: `Juré ${id}`, email: `${id}@exemple.fr`, seats: 0, ...rest, profile: profile === null ? null : { profession: 'Directrice de production', employer: 'Les Rives', qualified: true, gender: 'woman', linksDeclared: '', ...profile } };
}

/** A passage whose booklet is verified, with nobody seated yet. */
export function aPassage(part: Partial<Passage> = {}): Passage {
  return {
    id: '018f0000-0000-7000-8000-0000000000f1', number: 1, state: 'preparing', candidacyId: '018f0000-0000-7000-8000-000000000001', candidate: { id: '018f0000-0000-7000-8000-000000000003', givenName: 'Nadège', familyName: 'Kerbrat' },
    certification: 'Responsable de projets événementiels durables', referentielId: '018f0000-0000-7000-8000-000000000005', organisationSlug: 'belvedere', bookletVersion: null, blocIds: ['018f0000-0000-7000-8000-00000000000b'],
    hearingAt: null, place: null, hearingDueOn: '2027-02-28', seats: [], composition: [], balanceReason: null,
    actions: [{ action: 'seat_panel', allowed: true, code: null, details: null }, { action: 'convoke', allowed: false, code: 'jury.no_date', details: null }], ...part,
  };
}
