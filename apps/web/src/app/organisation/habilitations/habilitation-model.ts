import type { Habilitation } from '../organisation.client';

export type Standing = 'running' | 'coming' | 'over';

/** What a habilitation is on that day: both its days count. */
export function standingOn(today: string, { validFrom, validTo }: Pick<Habilitation, 'validFrom' | 'validTo'>): Standing {
  if (validTo !== null && validTo < today) return 'over';
  return validFrom > today ? 'coming' : 'running';
}

/** What a habilitation lets the centre do, in a sentence and as a choice. */
export const SCOPES = [
  { scope: 'accompany', label: 'Accompagner', does: 'Ouvrir des candidatures, conseiller les candidats, vérifier leurs livrets.' },
  { scope: 'organise', label: 'Organiser', does: 'Réunir le jury, convoquer, tenir les auditions.' },
  { scope: 'both', label: 'Accompagner et organiser', does: 'Toute la candidature, de l’ouverture à l’audition. Les décisions restent celles du jury du certificateur.' },
] as const;

/** The scope as written alone. */
export function scopeLabel(scope: Habilitation['scope']): string {
  return SCOPES.find((each) => each.scope === scope)?.label ?? scope;
}

/** Those given and those received, what runs first, then what comes, then what is over. */
export function sides(items: readonly Habilitation[], org: string, today: string): { readonly given: readonly Habilitation[]; readonly received: readonly Habilitation[] } {
  const rank = { running: 0, coming: 1, over: 2 };
  const sorted = [...items].sort((a, b) => rank[standingOn(today, a)] - rank[standingOn(today, b)] || a.centre.name.localeCompare(b.centre.name, 'fr'));
  return { given: sorted.filter(({ certifier }) => certifier.slug === org), received: sorted.filter(({ centre }) => centre.slug === org) };
}
