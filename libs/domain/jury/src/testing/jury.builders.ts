import type { RuleSet } from '@probant/domain-referentiel';
import type { BlocDecision } from '../decision.js';
import type { Passage, Sitting } from '../passage.js';
import type { Seat } from '../seat.js';

/** A man who accepted, qualified, without link: say only what the test is about. */
export function aSeat(part: Partial<Seat> = {}): Seat {
  return { id: 'seat', personId: 'juror', role: 'member', state: 'accepted', profession: 'Chef de projet', qualified: true, gender: 'man', linkDeclared: false, present: null, signedAt: null, ...part };
}

/** A president (woman) and a member (man), both accepted and present. */
export function aPanel(): readonly Seat[] {
  return [aSeat({ id: 'seat-president', personId: 'president', role: 'president', gender: 'woman', present: true }), aSeat({ id: 'seat-member', personId: 'member', present: true })];
}

export function aPassage(part: Partial<Passage> = {}): Passage {
  return {
    id: 'passage', organisationId: 'org', certifierId: 'org', candidacyId: 'candidacy', number: 1, state: 'deposited', blocIds: ['bloc'], bookletId: 'booklet', bookletVersion: 1, bookletChanges: [],
    hearingAt: '2026-04-01T09:00:00.000Z', place: 'Salle', balanceReason: null, attendance: null, hearingStartedAt: null, hearingEndedAt: null, deliberationOpenedAt: null, ruleSetId: 'rules',
    adaptationId: null, minutes: [], sealedHash: null, sealedAt: null, sealedHead: null, notifiedOn: null, revision: 0, ...part,
  };
}

export function aSitting(passage: Partial<Passage> = {}, seats: readonly Seat[] = aPanel()): Sitting {
  return { passage: aPassage(passage), seats, apart: { candidateId: 'candidate', accompagnateurId: 'accompagnateur' } };
}

export function aDecision(part: Partial<BlocDecision> = {}): BlocDecision {
  return {
    id: 'decision', passageId: 'passage', passageNumber: 1, blocId: 'bloc', verdict: 'validated', motive: 'Solide', criterionIds: ['k1'], wouldSuffice: null, agreement: 'unanimous', departs: false,
    decidedAt: '2026-04-01T12:00:00.000Z', decidedBy: 'president', revokedAt: null, revocationMotive: null, ...part,
  };
}

export function someRules(part: Partial<RuleSet> = {}): RuleSet {
  return {
    id: 'rules', referentielId: 'referentiel', route: 'vae', version: 1, partlyMetWorth: 0, competencyRule: { kind: 'all' }, blocRule: { kind: 'all' }, blocOverrides: [], eliminatoryCriterionIds: [],
    eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [], limits: { maxPages: null, maxPagesEliminatory: false }, ...part,
  };
}
