import type { ReferentielView } from '@probant/contract';
import type { Bloc, Criterion, ReferentielTree } from '@probant/domain-referentiel';

const PREFIX = '018f0000-0000-7000-8000-';
/** A readable id that passes for one: `idOf('c1')` is always the same. */
export function idOf(name: string): string {
  return PREFIX + [...name].reduce((hex, letter) => hex + letter.charCodeAt(0).toString(16), '').padStart(12, '0').slice(-12);
}

const criterion = (name: string, text: string, competencyIds: string[], change: Partial<Criterion> = {}): Criterion => ({
  id: idOf(name), code: null, groupId: null, heading: null, text, competencyIds, modalityIds: [idOf('m1')], scope: null, facet: null, basis: 'explicit', subCriteria: [], provenance: { line: 12 }, ...change,
});
const bloc = (name: string, change: Partial<Bloc>): Bloc => ({ id: idOf(name), number: '1', option: null, optionGroupId: null, title: 'Concevoir', description: null, components: [], activities: [], competencies: [], modalities: [], criteriaGroups: [], criteria: [], ...change });

/** Two competencies, three criteria of which one is shared, one modality; then a choice of one option among two, and two requirements. */
export function aTree(): ReferentielTree {
  const competency = (name: string, code: string, text: string, line: number) => ({ id: idOf(name), code, text, activityId: null, componentId: null, provenance: { line } });
  return {
    title: 'Responsable de projets', certifier: 'École du Belvédère', rncp: null, optionGroups: [{ id: idOf('choix'), title: 'Options', choose: 1 }],
    blocs: [
      bloc('b1', {
        activities: [{ id: idOf('a1'), code: 'A1', title: 'Recueil du besoin', description: null, tasks: [], componentId: null }],
        competencies: [competency('c1', 'C1', 'Analyser une demande.', 10), competency('c2', 'C2', 'Bâtir un budget.', 11)],
        modalities: [{ id: idOf('m1'), code: 'M1', printedCode: 'Modalité 1', title: 'Étude de cas', text: 'Une étude de cas individuelle.', competencyIds: [idOf('c1')], componentId: null, deliverables: [{ id: idOf('d1'), title: 'Une note', language: null }], expectedElements: [], individual: true, group: false, written: true, oral: false, pages: { min: null, max: 3, approx: false }, durations: [], formats: [], parts: [], provenance: { line: 12 } }],
        criteria: [criterion('k1', 'La demande est reformulée.', [idOf('c1')]), criterion('k2', 'Les hypothèses sont chiffrées.', [idOf('c1'), idOf('c2')], { basis: 'range' }), criterion('k3', 'Le budget est équilibré.', [idOf('c2')], { modalityIds: [] })],
      }),
      bloc('b2a', { number: '2', option: 'A', optionGroupId: idOf('choix'), title: 'Vendre', competencies: [competency('c3', 'C3', 'Vendre un projet.', 20)] }),
      bloc('b2b', { number: '2', option: 'B', optionGroupId: idOf('choix'), title: 'Programmer', competencies: [competency('c4', 'C4', 'Programmer une saison.', 24)] }),
    ],
    requirements: [
      { id: idOf('r1'), route: 'formation', routeBasis: 'printed', kind: 'thesis', text: 'Un mémoire est soutenu.', contents: [], criteria: [], months: { min: 3, max: 5 }, minutes: null, evaluators: [], indispensable: null },
      { id: idOf('r2'), route: 'vae', routeBasis: 'printed', kind: 'evidenceBooklet', text: 'Un livret de preuves est présenté.', contents: [], criteria: [], months: null, minutes: null, evaluators: [], indispensable: null },
    ],
    glossary: [],
  };
}

/** A draft ready to be reviewed: one doubt about the shared criterion, one text without place, nothing that blocks. */
export function aReferentiel(change: Partial<ReferentielView> = {}): ReferentielView {
  return {
    id: idOf('ref'), version: null, status: 'draft', sourceName: 'referentiel.txt', importedAt: '2026-11-18T09:00:00.000Z', publishedAt: null, counts: { blocs: 3, competencies: 4, criteria: 3, modalities: 1, doubts: 1 }, failure: null, failureFacts: null, readingStep: null, columnsOrigin: null,
    certification: { id: idOf('cert'), title: 'Responsable de projets événementiels durables', rncp: null, level: 6, regime: 'portal', certifier: { id: idOf('org'), name: 'École du Belvédère' }, mine: true },
    revision: 4, sourceHash: 'ab'.repeat(32), tree: aTree(),
    doubts: [{ id: idOf('q1'), code: 'range.ambiguous', where: { line: 12 }, subjectId: idOf('k2'), message: 'Un tiret relie deux codes : il a été lu comme un intervalle.', suggestion: 'Confirmer les compétences.', state: 'open', note: null, by: null }],
    unplaced: [{ id: idOf('u1'), where: { line: 13 }, text: 'Durée indicative : 25 minutes', boilerplate: false }, { id: idOf('u2'), where: { line: 1 }, text: 'Page 1', boilerplate: true }],
    ruleSets: [], adaptations: [], awaitingSecond: null, progress: { doubts: { total: 1, done: 0, postponed: 0 }, texts: { left: 1, done: 0 }, corrections: 0 }, blockers: [],
    actions: ['correct', 'set_rules', 'set_adaptation', 'publish', 'delete'].map((action) => ({ action, allowed: true, code: null, details: null })), ...change,
  };
}
