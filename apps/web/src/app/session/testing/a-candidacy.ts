import type { CandidacyView } from '@probant/contract';

type Finding = CandidacyView['completeness']['findings'][number];

/** A finding that points nowhere in particular. */
export function aFinding(change: Partial<Finding> = {}): Finding {
  return { code: 'criterion_without_tie', severity: 'warning', where: { blocId: null, competencyId: null, criterionId: null, evidenceId: null, requirementId: null }, facts: {}, nextAction: 'tie_evidence', ...change };
}

/** An act refused with this reason, and one that may be done. */
export function refusedAction(action: string, code: string): CandidacyView['actions'][number] {
  return { action, allowed: false, code, details: null };
}
export function allowedAction(action: string): CandidacyView['actions'][number] {
  return { action, allowed: true, code: null, details: null };
}

/** A candidacy being built: identity, consent and scope stated, one bloc of two criteria. */
export function aCandidacy(change: Partial<CandidacyView> = {}): CandidacyView {
  return {
    id: '018f0000-0000-7000-8000-000000000001', organisation: { id: '018f0000-0000-7000-8000-000000000002', slug: 'belvedere', name: 'École du Belvédère' },
    certifier: { id: '018f0000-0000-7000-8000-000000000002', name: 'École du Belvédère' },
    candidate: { id: '018f0000-0000-7000-8000-000000000003', givenName: 'Nadège', familyName: 'Kerbrat', email: 'nadege@exemple.fr' },
    certification: { id: '018f0000-0000-7000-8000-000000000004', title: 'Responsable de projets événementiels durables', rncp: null }, referentielId: '018f0000-0000-7000-8000-000000000005',
    cohort: null, route: 'vae', status: 'building', scope: { kind: 'all', blocIds: [], optionBlocIds: [] }, revision: 3,
    identity: { givenName: 'Nadège', familyName: 'Kerbrat', birthName: null, birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, address: null, gender: 'woman' },
    consentedAt: '2026-01-19T10:00:00.000Z', swornAt: null, eligibleOn: '2026-03-12', eligibilityReason: null, passageNumber: 1, actions: [], timeline: [], clocks: [], people: [],
    completeness: {
      computedAt: '2026-11-19T20:00:00.000Z', stale: false, findings: [],
      blocs: [{
        blocId: '018f0000-0000-7000-8000-00000000000b', number: '1', option: null, title: 'Concevoir un projet événementiel responsable',
        criteria: [{ criterionId: '018f0000-0000-7000-8000-00000000000c', state: 'tied', evidence: 1 }, { criterionId: '018f0000-0000-7000-8000-00000000000d', state: 'none', evidence: 0 }],
        mapped: 1, total: 2, checked: 1, verdict: null, held: false, presented: true,
      }],
    },
    standing: { complete: false, heldBlocIds: [], missingBlocIds: [], missingRequirementIds: [] }, passages: [], ...change,
  };
}
