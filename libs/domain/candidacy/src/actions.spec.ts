import type { Actor, Role } from '@probant/domain-kernel';
import { actionsFor, isParty, mayDo, readsCandidacy } from './actions.js';
import { CANDIDACY_ACTIONS, type Candidacy, type CandidacyAction } from './candidacy.js';
import type { HandedIn, Surroundings } from './guards.js';
import { aCandidacy, someSurroundings } from './testing/candidacy.builders.js';

const person = (personId: string, organisationId: string | null, ...roles: Role[]): Actor => ({ kind: 'person', personId, organisationId, memberships: organisationId ? [{ organisationId, roles }] : [] });
const CANDIDATE = person('candidate', 'centre', 'candidate');
const CENTRE = person('manager', 'centre', 'manager');
const CERTIFIER = person('boss', 'certifier', 'manager');
const SYSTEM: Actor = { kind: 'system', personId: null, organisationId: 'centre', memberships: [] };
const may = (actor: Actor, action: CandidacyAction, candidacy: Partial<Candidacy> = {}, around: Partial<Surroundings> = {}) => mayDo(actor, aCandidacy(candidacy), action, someSurroundings(around));
const code = (...asked: Parameters<typeof may>): string | null => {
  const permission = may(...asked);
  return permission.allowed ? null : permission.code;
};

describe('who may act on a candidacy', () => {
  it('is its candidate for what is theirs, and nobody in their place', () => {
    expect(code(CANDIDATE, 'choose_scope')).toBeNull();
    for (const actor of [CENTRE, CERTIFIER, person('other', 'centre', 'candidate'), SYSTEM]) expect(code(actor, 'choose_scope')).toBe('candidacy.candidate_only');
  });
  it('is a manager of the centre or of the certifier for the school’s acts, in the organisation of the address', () => {
    for (const actor of [CENTRE, CERTIFIER]) expect(code(actor, 'verify', { status: 'deposited' })).toBeNull();
    for (const actor of [CANDIDATE, person('manager', 'elsewhere', 'manager'), person('staff', 'centre', 'administrator')]) expect(code(actor, 'verify', { status: 'deposited' })).toBe('candidacy.school_only');
  });
  it('is the certifier alone for the eligibility', () => {
    expect(code(CERTIFIER, 'grant_eligibility', { status: 'eligibility_submitted' })).toBeNull();
    expect(code(CENTRE, 'grant_eligibility', { status: 'eligibility_submitted' })).toBe('candidacy.certifier_only');
  });
  it('is the president’s seat for the jury’s steps: the chapter of the jury says who that is', () => {
    expect(code(CERTIFIER, 'decide', { status: 'heard' })).toBe('candidacy.president_only');
  });
  it('is the product itself for a lapse', () => {
    expect(code(SYSTEM, 'lapse', { status: 'eligible' })).toBeNull();
    expect(code(CERTIFIER, 'lapse', { status: 'eligible' })).toBe('candidacy.clock_only');
    expect(isParty({ ...SYSTEM, personId: null }, aCandidacy(), 'candidate')).toBe(false);
  });
});

describe('what is missing before an act', () => {
  const submit = (candidacy: Partial<Candidacy> = {}, around: Partial<Surroundings> = {}) => code(CANDIDATE, 'submit_eligibility', candidacy, around);
  const handed = (part: Partial<HandedIn> = {}): HandedIn => ({ candidacyId: 'older', certificationId: 'certification', scope: 'all', regime: 'portal', on: '2026-01-10', ...part });

  it('is said in order: identity, consent, scope, registration', () => {
    expect(submit({ identityStated: false, consentedAt: null })).toBe('candidacy.identity_missing');
    expect(submit({ consentedAt: null })).toBe('candidacy.consent_missing');
    expect(submit({ scope: { kind: 'all', blocIds: [], optionBlocIds: [] } })).toBe('candidacy.options_incomplete');
    expect(submit({}, { registrationEndsOn: '2026-02-28' })).toBe('candidacy.registration_ended');
    expect(submit({}, { registrationEndsOn: '2026-03-01' })).toBeNull();
  });

  it('is nothing for a first dossier of the year; one on named blocs does not count (R.6412-3)', () => {
    expect(submit({}, { handedIn: [handed({ scope: 'blocs' }), handed({ on: '2025-12-31' }), handed({ candidacyId: 'candidacy' })] })).toBeNull();
  });
  it('is another year for a second dossier of the same certification, or a fourth of any (R.6412-3)', () => {
    expect(submit({}, { handedIn: [handed()] })).toBe('candidacy.one_a_year');
    const three = ['a', 'b', 'c'].map((certificationId) => handed({ candidacyId: certificationId, certificationId }));
    expect(submit({}, { handedIn: three })).toBe('candidacy.three_a_year');
    expect(submit({}, { handedIn: three.slice(1) })).toBeNull();
    expect(submit({}, { handedIn: [handed({ regime: 'own' })] })).toBeNull();
  });
  it('is no limit under the certifier’s own regime, nor for the same dossier sent again', () => {
    expect(submit({}, { regime: 'own', handedIn: [handed()] })).toBeNull();
    expect(submit({ status: 'eligibility_incomplete', submittedOn: '2026-01-20' }, { handedIn: [handed()] })).toBeNull();
  });

  it('is a bloc to validate before building or a next passage', () => {
    const held = { heldBlocIds: ['one', 'two', 'left'] };
    expect(code(CANDIDATE, 'start_building', { status: 'eligible' }, held)).toBe('candidacy.nothing_missing');
    expect(code(CANDIDATE, 'open_next_passage', { status: 'decided' }, held)).toBe('candidacy.nothing_missing');
    expect(code(CANDIDATE, 'open_next_passage', { status: 'decided' }, { heldBlocIds: ['one'] })).toBeNull();
  });

  it('is a look at the booklet, and nothing that blocks, before a deposit', () => {
    expect(code(CANDIDATE, 'deposit', { status: 'building' }, { blockers: null })).toBe('candidacy.not_looked_at_yet');
    expect(may(CANDIDATE, 'deposit', { status: 'building' }, { blockers: 3 })).toEqual({ allowed: false, code: 'candidacy.blockers', details: { count: 3 } });
    expect(code(CANDIDATE, 'deposit', { status: 'flagged' })).toBeNull();
  });

  it('is a statement not signed yet', () => {
    expect(code(CANDIDATE, 'swear', { status: 'building' })).toBeNull();
    expect(code(CANDIDATE, 'swear', { status: 'flagged', swornAt: '2026-02-01T09:00:00.000Z' })).toBe('candidacy.already_sworn');
  });

  it('is a scope still open: on a route without a gate, until the first deposit', () => {
    expect(code(CANDIDATE, 'choose_scope', { status: 'building', route: 'formation' })).toBeNull();
    expect(code(CANDIDATE, 'choose_scope', { status: 'building' })).toBe('candidacy.scope_pinned');
    expect(code(CANDIDATE, 'choose_scope', { status: 'building', route: 'formation', passageNumber: 2 })).toBe('candidacy.scope_pinned');
    expect(code(CANDIDATE, 'choose_scope', { status: 'deposited' })).toBe('candidacy.wrong_status');
  });
});

describe('what a person can do now, and why not', () => {
  it('lists what is theirs to do and nothing else', () => {
    const names = (actor: Actor) => actionsFor(actor, aCandidacy(), someSurroundings()).map(({ action }) => action);
    expect(names(CANDIDATE)).toEqual(['state_identity', 'give_consent', 'choose_scope', 'swear', 'submit_eligibility', 'start_building', 'deposit', 'open_next_passage', 'withdraw', 'reopen']);
    expect(names(CENTRE)).toEqual(['name_accompagnateur', 'flag', 'verify', 'convoke']);
    expect(names(CERTIFIER)).toEqual(['name_accompagnateur', 'ask_completion', 'grant_eligibility', 'refuse_eligibility', 'flag', 'verify', 'convoke']);
    expect(names(person('guide', 'centre', 'accompagnateur'))).toEqual([]);
  });
  it('says the same as each act asked alone', () => {
    for (const { action, permission } of actionsFor(CANDIDATE, aCandidacy({ status: 'building' }), someSurroundings())) expect(permission).toEqual(may(CANDIDATE, action, { status: 'building' }));
    expect(CANDIDACY_ACTIONS).toContain('archive');
  });
});

it('is read by the candidate, who accompanies them, the staff of centre and certifier, and the product; by no juror', () => {
  const candidacy = aCandidacy({ accompagnateurId: 'guide' });
  for (const actor of [CANDIDATE, CENTRE, CERTIFIER, SYSTEM, person('guide', 'centre', 'accompagnateur'), person('odile', 'centre', 'administrator'), person('helene', 'certifier', 'referent_handicap')]) expect(readsCandidacy(actor, candidacy).allowed).toBe(true);
  for (const actor of [person('ines', 'centre', 'juror'), person('other', 'centre', 'candidate'), person('boss', 'elsewhere', 'manager'), person('guide2', 'centre', 'accompagnateur')]) expect(readsCandidacy(actor, candidacy)).toMatchObject({ code: 'candidacy.unknown' });
});
