import type { CandidacyView } from '@probant/contract';
import { linkOf, linkOfGroup } from '../shell/findings/finding-link';
import { groupFindings } from '../shell/findings/group-findings';
import { firstStepsDone, nextStep } from './next-step';
import { aCandidacy, aFinding, refusedAction } from '../session/testing/a-candidacy';

const building = (findings: CandidacyView['completeness']['findings'], evidence = 1): CandidacyView =>
  aCandidacy({ status: 'building', completeness: { ...aCandidacy().completeness, findings, blocs: aCandidacy().completeness.blocs.map((bloc) => ({ ...bloc, criteria: bloc.criteria.map((item) => ({ ...item, evidence })) })) } });
const where = aFinding().where;

describe('the next step of a candidate', () => {
  it('asks who they are, then their consent, then what they present, before the dossier leaves', () => {
    expect(nextStep(aCandidacy({ status: 'draft', identity: null })).code).toBe('state_identity');
    expect(nextStep(aCandidacy({ status: 'draft', consentedAt: null })).link).toEqual(['parcours', 'consentement']);
    expect(nextStep(aCandidacy({ status: 'draft', actions: [refusedAction('submit_eligibility', 'candidacy.options_incomplete')] })).link).toEqual(['parcours', 'etendue']);
    expect(nextStep(aCandidacy({ status: 'draft' })).code).toBe('submit_eligibility');
    expect(nextStep(aCandidacy({ status: 'eligibility_incomplete' })).code).toBe('complete_eligibility');
  });

  it('does not call the scope chosen before the steps ahead of it are done', () => {
    expect(firstStepsDone(aCandidacy({ status: 'draft', identity: null })).choose_scope).toBe(false);
    expect(firstStepsDone(aCandidacy({ status: 'draft' }))).toMatchObject({ state_identity: true, give_consent: true, choose_scope: true, submit_eligibility: false });
  });

  it('waits while the school or the jury works', () => {
    expect(nextStep(aCandidacy({ status: 'deposited' }))).toMatchObject({ code: 'wait_verification' });
    expect(nextStep(aCandidacy({ status: 'heard' }))).toEqual({ code: 'wait_decision' });
  });

  it('offers the acts of the page itself when eligible or withdrawn', () => {
    expect(nextStep(aCandidacy({ status: 'eligible' })).act).toBe('start_building');
    expect(nextStep(aCandidacy({ status: 'withdrawn' })).act).toBe('reopen');
  });

  it('puts what blocks before what weakens, and the statement to sign last', () => {
    const sworn = aFinding({ code: 'sworn_missing', severity: 'blocker', nextAction: 'sign' });
    const weak = aFinding({ code: 'criterion_without_tie', severity: 'warning' });
    const broken = aFinding({ code: 'file_refused', severity: 'blocker' });
    const waiting = aFinding({ code: 'file_checking', severity: 'blocker', nextAction: 'wait' });
    expect(nextStep(building([sworn, waiting, weak, broken])).group?.first).toBe(broken);
    expect(nextStep(building([sworn, weak])).group?.first).toBe(weak);
    expect(nextStep(building([sworn])).link).toEqual(['livret', 'declaration']);
    expect(nextStep(building([])).code).toBe('deposit');
  });

  it('begins with a first piece of evidence', () => {
    expect(nextStep(building([], 0)).code).toBe('first_evidence');
  });

  it('tells a whole success apart from a part', () => {
    expect(nextStep(aCandidacy({ status: 'decided' })).code).toBe('read_result');
    expect(nextStep(aCandidacy({ status: 'decided', standing: { ...aCandidacy().standing, complete: true } })).code).toBe('read_success');
  });
});

describe('where a finding is settled', () => {
  it('is the very evidence, competency or bloc', () => {
    expect(linkOf(aFinding({ code: 'file_refused', where: { ...where, evidenceId: 'e1' } })).link).toEqual(['preuves', 'e1']);
    expect(linkOf(aFinding({ where: { ...where, competencyId: 'c1', criterionId: 'k1' } }))).toEqual({ link: ['competence', 'c1'], query: { critere: 'k1' } });
    expect(linkOf(aFinding({ code: 'own_part_missing', where: { ...where, competencyId: 'c1', evidenceId: 'e1' } })).link).toEqual(['competence', 'c1']);
    expect(linkOf(aFinding({ code: 'bloc_without_tie', where: { ...where, blocId: 'b1' } }))).toEqual({ link: ['matrice'], query: { bloc: 'b1' } });
  });

  it('is the matrix of the bloc when several competencies are told together', () => {
    const [group] = groupFindings([aFinding({ code: 'competency_without_tie', where: { ...where, blocId: 'b1', competencyId: 'c1' } }), aFinding({ code: 'competency_without_tie', where: { ...where, blocId: 'b1', competencyId: 'c2' } })], ['warning']);
    expect(group?.findings).toHaveLength(2);
    expect(linkOfGroup(group!)).toEqual({ link: ['matrice'], query: { bloc: 'b1' } });
  });
});

describe('findings told together', () => {
  it('are those of one code under one place', () => {
    const criterion = (id: string, competencyId: string) => aFinding({ where: { ...where, competencyId, criterionId: id } });
    expect(groupFindings([criterion('k1', 'c1'), criterion('k2', 'c1'), criterion('k3', 'c2')], ['warning']).map(({ findings }) => findings.length)).toEqual([2, 1]);
  });

  it('leave out the competencies of a bloc that says it for them all', () => {
    const bare = aFinding({ code: 'bloc_without_tie', severity: 'blocker', where: { ...where, blocId: 'b1' } });
    const competency = (blocId: string) => aFinding({ code: 'competency_without_tie', where: { ...where, blocId, competencyId: `${blocId}-c` } });
    expect(groupFindings([bare, competency('b1'), competency('b2')], ['warning']).map(({ first }) => first.where.blocId)).toEqual(['b2']);
  });
});
