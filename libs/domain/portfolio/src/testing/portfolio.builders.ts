import { aBloc, aCompetency, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import type { CompletenessSubject } from '../completeness/subject.js';
import { newSheet, type Evidence, type EvidenceFile } from '../evidence.js';
import { NOWHERE_IN_PARTICULAR, type Tie } from '../tie.js';

export function aFile(part: Partial<EvidenceFile> = {}): EvidenceFile {
  return {
    id: 'file', organisationId: 'school', evidenceId: 'evidence', personId: 'lea', version: 1, name: 'rapport.pdf', bytes: 1000, type: 'application/pdf', state: 'ready', fault: null, sha256: 'a'.repeat(64), stagedKeys: [], pages: 3, seconds: null,
    previewPages: 3, scanned: 'not_scanned', outline: [], addedAt: '2026-02-01T09:00:00.000Z', ...part,
  };
}

export function anEvidence(part: Partial<Evidence> = {}): Evidence {
  return { ...newSheet({ title: 'Rapport' }), id: 'evidence', organisationId: 'school', personId: 'lea', number: 1, form: 'file', url: null, text: null, files: [aFile()], createdAt: '2026-02-01T09:00:00.000Z', removedAt: null, revision: 0, ...part };
}

export function aTie(part: Partial<Tie> = {}): Tie {
  return {
    id: 'tie', organisationId: 'school', candidacyId: 'candidacy', certifierId: 'certifier', evidenceId: 'evidence', competencyId: 'c1', argument: 'Voici', place: NOWHERE_IN_PARTICULAR, criterionIds: [], expectedElementIds: [], authorship: null, ownPart: '',
    revision: 0, savedAt: '2026-02-01T09:00:00.000Z', removedAt: null, ...part,
  };
}

/** Two blocs; in the first, `k1` bears on both competencies and `k2` on the second. */
export const SMALL_TREE = aTree({
  blocs: [
    aBloc({ id: 'b1', number: '1', title: 'Conduire un projet', competencies: [aCompetency({ id: 'c1', code: 'C1.1' }), aCompetency({ id: 'c2', code: 'C1.2' })], criteria: [aCriterion({ id: 'k1', competencyIds: ['c1', 'c2'] }), aCriterion({ id: 'k2', competencyIds: ['c2'] })] }),
    aBloc({ id: 'b2', number: '2', title: 'Mesurer les résultats', competencies: [aCompetency({ id: 'c3', code: 'C2.1' })], criteria: [aCriterion({ id: 'k3', competencyIds: ['c3'] })] }),
  ],
});

/** A candidacy on the first bloc with one checked piece of evidence, everything stated, nothing tied. */
export function aSubject(part: Partial<CompletenessSubject> = {}): CompletenessSubject {
  return {
    tree: SMALL_TREE, adaptation: null, ruleSet: null, route: 'vae', scopeBlocIds: ['b1'], optionBlocIds: [], exemptedCriterionIds: [], evidence: [anEvidence()], ties: [], arguments: [], identityStated: true, consented: true, sworn: true,
    today: '2026-03-01', ...part,
  };
}
