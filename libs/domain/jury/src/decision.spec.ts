import { decideBloc, departs, revoke, type BlocBeforeDecision, type DecisionAsked } from './decision.js';

const NOW = '2026-04-01T12:00:00.000Z';
const BY = { id: 'decision', personId: 'president', now: NOW };
const before = (part: Partial<BlocBeforeDecision> = {}): BlocBeforeDecision => ({ passageId: 'passage', passageNumber: 1, presentedBlocIds: ['bloc'], decidedBlocIds: [], criterionIds: ['k1', 'k2'], undecidedCriterionIds: [], proposal: 'validated', voters: 3, ...part });
const asked = (part: Partial<DecisionAsked> = {}): DecisionAsked => ({ blocId: 'bloc', verdict: 'validated', motive: ' K1 est solide ', criterionIds: ['k1', 'k1'], wouldSuffice: ' ', agreement: 'unanimous', ...part });

describe('deciding a bloc', () => {
  it('keeps verdict, motive and the criteria it names', () => {
    expect(decideBloc(before(), asked(), BY)).toEqual({ id: 'decision', passageId: 'passage', passageNumber: 1, blocId: 'bloc', verdict: 'validated', motive: 'K1 est solide', criterionIds: ['k1'], wouldSuffice: null, agreement: 'unanimous', departs: false, decidedAt: NOW, decidedBy: 'president', revokedAt: null, revocationMotive: null });
  });
  it('lets the jury depart from the proposal, and says so', () => expect(decideBloc(before({ proposal: 'not_validated' }), asked(), BY).departs).toBe(true));
  it('departs from nothing when the rules concluded nothing', () => expect([departs('pending', 'validated'), departs('unspecified', 'not_validated'), departs('validated', 'validated')]).toEqual([false, false, false]));
  it.each<[string, BlocBeforeDecision, DecisionAsked, string]>([
    ['a bloc outside the scope', before(), asked({ blocId: 'other' }), 'jury.bloc_outside_scope'],
    ['a bloc already decided', before({ decidedBlocIds: ['bloc'] }), asked(), 'conflict: jury.bloc_already_decided'],
    ['while a criterion is undecided', before({ undecidedCriterionIds: ['k2'] }), asked(), 'jury.criteria_undecided'],
    ['without a motive', before(), asked({ motive: '  ' }), 'jury.motive_missing'],
    ['with a motive that names no criterion', before(), asked({ criterionIds: [] }), 'jury.motive_names_no_criterion'],
    ['with a criterion of another bloc', before(), asked({ criterionIds: ['k9'] }), 'jury.criterion_outside_bloc'],
    ['a refusal that does not say what would suffice', before(), asked({ verdict: 'not_validated' }), 'jury.would_suffice_missing'],
    ['a majority of two', before({ voters: 2 }), asked({ agreement: 'majority' }), 'jury.majority_needs_three'],
  ])('refuses %s', (_name, situation, what, code) => expect(() => decideBloc(situation, what, BY)).toThrow(code));
});

describe('revoking a decision', () => {
  const by = (personId: string) => ({ personId, motive: 'Fraude établie', now: NOW });
  it('takes one person where the certifier has one manager', () => expect(revoke('d', null, 1, by('a'))).toMatchObject({ askedBy: 'a', confirmedBy: null, revokedAt: NOW }));
  it('takes two persons where it has two', () => {
    const first = revoke('d', null, 2, by('a'));
    expect(first.revokedAt).toBeNull();
    expect(() => revoke('d', first, 2, by('a'))).toThrow('jury.second_person_needed');
    expect(revoke('d', first, 2, by('b'))).toMatchObject({ askedBy: 'a', confirmedBy: 'b', revokedAt: NOW });
  });
  it('happens once, with a motive', () => {
    expect(() => revoke('d', revoke('d', null, 1, by('a')), 1, by('b'))).toThrow('jury.decision_already_revoked');
    expect(() => revoke('d', null, 1, { ...by('a'), motive: ' ' })).toThrow('jury.motive_missing');
  });
});
