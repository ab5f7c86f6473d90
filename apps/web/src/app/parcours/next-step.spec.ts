import type { CandidacyView } from '@probant/contract';
import { aCandidacy, aFinding } from './testing/a-candidacy';
import { linkOf, nextStep } from './next-step';

const building = (findings: CandidacyView['completeness']['findings'], evidence = 1): CandidacyView =>
  aCandidacy({ status: 'building', completeness: { ...aCandidacy().completeness, findings, blocs: aCandidacy().completeness.blocs.map((bloc) => ({ ...bloc, criteria: bloc.criteria.map((item) => ({ ...item, evidence })) })) } });

describe('the next step of a candidate', () => {
  it('asks who they are, then their consent, before sending the eligibility file', () => {
    expect(nextStep(aCandidacy({ status: 'draft', identity: null })).code).toBe('state_identity');
    expect(nextStep(aCandidacy({ status: 'draft', consentedAt: null })).link).toEqual(['parcours', 'consentement']);
    expect(nextStep(aCandidacy({ status: 'draft' })).code).toBe('submit_eligibility');
  });

  it('waits while the school or the jury works', () => {
    expect(nextStep(aCandidacy({ status: 'deposited' }))).toEqual({ code: 'wait_verification', link: null });
  });

  it('puts what blocks before what weakens, and the statement to sign last', () => {
    const sworn = aFinding({ code: 'sworn_statement_missing', severity: 'blocker' });
    const weak = aFinding({ code: 'criterion_untied', severity: 'warning' });
    const broken = aFinding({ code: 'file_unreadable', severity: 'blocker' });
    expect(nextStep(building([sworn, weak, broken])).finding).toBe(broken);
    expect(nextStep(building([sworn, weak])).finding).toBe(weak);
    expect(nextStep(building([sworn])).link).toEqual(['parcours', 'declaration']);
    expect(nextStep(building([])).code).toBe('deposit');
  });

  it('begins with a first piece of evidence', () => {
    expect(nextStep(building([], 0)).code).toBe('first_evidence');
  });

  it('leads to the very evidence or competency', () => {
    const nowhere = aFinding().where;
    expect(linkOf(aFinding({ where: { ...nowhere, evidenceId: 'e1' } })).link).toEqual(['preuves', 'e1']);
    expect(linkOf(aFinding({ where: { ...nowhere, competencyId: 'c1', criterionId: 'k1' } }))).toEqual({ link: ['competences', 'c1'], query: { critere: 'k1' } });
  });
});
