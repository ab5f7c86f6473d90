import type { CandidacyStatus } from '@probant/domain-candidacy';
import type { Actor, Role } from '@probant/domain-kernel';
import { mayCheckForm, mayDeposit, mayKeepLibrary, mayWriteBooklet, readsWorkingPapers } from './rights.js';

const dossier = (status: CandidacyStatus = 'building') => ({ candidateId: 'lea', organisationId: 'centre', certifierId: 'certifier', accompagnateurId: 'coach', status });
const actor = (personId: string, organisationId: string, ...roles: readonly Role[]): Actor => ({ kind: 'person', personId, organisationId, memberships: [{ organisationId, roles }] });
const lea = actor('lea', 'centre', 'candidate');

describe('who reads the working papers', () => {
  it.each<[string, Actor, boolean]>([
    ['the candidate', lea, true],
    ['the accompagnateur named on it', actor('coach', 'centre', 'accompagnateur'), true],
    ['another accompagnateur', actor('other', 'centre', 'accompagnateur'), false],
    ['a manager of the centre', actor('m', 'centre', 'manager'), true],
    ['an administrator of the certifier', actor('m', 'certifier', 'administrator'), true],
    ['a manager of a third school', actor('m', 'elsewhere', 'manager'), false],
    ['a juror', actor('j', 'centre', 'juror'), false],
  ])('%s', (_who, who, reads) => {
    expect(readsWorkingPapers(who, dossier())).toBe(reads);
  });
});

describe('what the candidate may do, and when', () => {
  const allowed = (permission: { readonly allowed: boolean }) => permission.allowed;

  it.each<[CandidacyStatus, boolean, boolean, boolean]>([
    ['draft', true, false, false], ['eligible', true, true, false], ['building', true, true, true], ['deposited', true, false, false], ['flagged', true, true, true], ['verified', true, false, false],
    ['heard', true, false, false], ['decided', true, false, false], ['withdrawn', false, false, false], ['lapsed', false, false, false], ['archived', false, false, false],
  ])('%s: library %s, ties %s, deposit %s', (status, library, ties, deposit) => {
    expect([mayKeepLibrary, mayWriteBooklet, mayDeposit].map((may) => allowed(may(lea, dossier(status))))).toEqual([library, ties, deposit]);
  });

  it('nobody does it for them', () => {
    expect(mayDeposit(actor('coach', 'centre', 'accompagnateur'), dossier())).toEqual({ allowed: false, code: 'portfolio.candidate_only' });
    expect(allowed(mayCheckForm(lea, dossier('deposited')))).toBe(false);
    expect(allowed(mayCheckForm(actor('m', 'certifier', 'manager'), dossier('deposited')))).toBe(true);
  });
});
