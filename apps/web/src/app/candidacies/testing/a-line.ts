import type { CandidacyView } from '@probant/contract';
import type { Line, Page } from '../candidacies.client';

const ID = '018f0000-0000-7000-8000-0000000000';

/** An id made of a name: always the same. */
function idOf(name: string): string {
  return `018f0000-0000-7000-8000-${[...name].map((letter) => letter.charCodeAt(0).toString(16)).join('').slice(0, 12).padEnd(12, '0')}`;
}

/** A line of the list: a booklet being built, one bloc half mapped, a hearing far away. */
export function aLine(candidate: string, part: Partial<Line> = {}): Line {
  return {
    id: idOf(candidate), candidate, certification: 'Responsable de projets', cohort: 'Festivals, hiver', organisation: 'École du Belvédère', status: 'building', statusSince: '2026-11-01', passageNumber: 1,
    blocs: [{ blocId: `${ID}b1`, label: 'Bloc 1', mapped: 6, total: 12, verdict: null }], blockers: 0, waitingFor: 'candidate', nextDue: { code: 'hearing', dueOn: '2026-12-11', daysLeft: 22 }, ...part,
  };
}

export function aPage(items: readonly Line[], next: string | null = null, total: number | null = items.length): Page {
  return { items: [...items], next, total };
}

/** A candidacy of the school whose dossier is to be decided. */
export function aSchoolCandidacy(part: Partial<CandidacyView> = {}): CandidacyView {
  const school = { id: '01900000-0000-7000-8000-000000000002', name: 'École du Belvédère' };
  return {
    id: `${ID}01`, organisation: { ...school, slug: 'belvedere' }, certifier: school, candidate: { id: `${ID}03`, givenName: 'Fatou', familyName: 'Diarra', email: 'fatou@exemple.fr' },
    certification: { id: `${ID}04`, title: 'Responsable de projets', rncp: null }, referentielId: `${ID}05`, cohort: null, route: 'vae', status: 'eligibility_submitted', scope: { kind: 'all', blocIds: [], optionBlocIds: [] }, revision: 3,
    identity: { givenName: 'Fatou', familyName: 'Diarra', birthName: null, birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, address: null, gender: 'woman' }, consentedAt: '2026-01-19T10:00:00.000Z', swornAt: null, eligibleOn: null, eligibilityReason: null, passageNumber: 1,
    actions: ['grant_eligibility', 'refuse_eligibility', 'ask_completion'].map((action) => ({ action, allowed: true, code: null, details: null })),
    timeline: [{ step: 'opened', state: 'done', on: '2026-11-01', detail: null }, { step: 'eligibility', state: 'current', on: null, detail: null }], clocks: [{ code: 'eligibility_decision', dueOn: '2026-11-21', daysLeft: 2, article: 'R.6412-4' }], people: [],
    completeness: { computedAt: '2026-11-19T20:00:00.000Z', stale: false, findings: [], blocs: [{ blocId: `${ID}b1`, number: '1', option: null, title: 'Concevoir', criteria: [{ criterionId: `${ID}c1`, state: 'tied', evidence: 1 }, { criterionId: `${ID}c2`, state: 'none', evidence: 0 }, { criterionId: `${ID}c3`, state: 'oral', evidence: 0 }], mapped: 1, total: 2, checked: 1, verdict: null, held: false, presented: true }] },
    standing: { complete: false, heldBlocIds: [], missingBlocIds: [], missingRequirementIds: [] }, passages: [], ...part,
  };
}
