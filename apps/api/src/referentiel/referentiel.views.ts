import type { readingRoutes, ReferentielView, referentielRoutes, ResponseOf } from '@probant/contract';
import type { Doubt, PublicationBlocker, Referentiel, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';
import type { ListedCertification, NamedCertification, ReadingStep, ReadSheet, ShownReferentiel } from '@probant/use-cases';
import { actionView } from '../http/action-view.js';

type Certifications = ResponseOf<typeof referentielRoutes.listCertifications>;
type Line = Certifications['items'][number]['referentiels'][number];

/** A version without its tree, and how far its reading is while it goes on. */
export function referentielLine({ id, version, status, sourceName, importedAt, publishedAt, counts, failure, failureFacts, columnsOrigin }: Referentiel, readingStep: ReadingStep | null = null): Line {
  return { id, version, status, sourceName, importedAt, publishedAt, counts: counts && { ...counts }, failure, failureFacts, readingStep, columnsOrigin };
}

/** A certification without its versions. */
export function certificationHead({ id, title, rncp, level, regime, certifierId, certifierName }: NamedCertification, mine: boolean): ReferentielView['certification'] {
  return { id, title, rncp, level, regime, certifier: { id: certifierId, name: certifierName }, mine };
}

export function certificationsView(listed: readonly ListedCertification[]): Certifications {
  return { items: listed.map(({ certification, mine, referentiels }) => ({ ...certificationHead(certification, mine), registrationEndsOn: certification.registrationEndsOn, referentiels: referentiels.map((each) => referentielLine(each, each.readingStep)) })) };
}

export function referentielView({ referentiel, readingStep, certification, mine, reading, names, ruleSets, adaptations, progress, awaitingSecond, blockers, actions }: ShownReferentiel): ReferentielView {
  return {
    ...referentielLine(referentiel, readingStep), certification: certificationHead(certification, mine), revision: referentiel.revision, sourceHash: referentiel.sourceHash,
    tree: reading?.tree ?? null, doubts: (reading?.doubts ?? []).map((doubt) => doubtView(doubt, names)), unplaced: (reading?.unplaced ?? []).map((each) => ({ ...each, where: placeView(each.where) })),
    ruleSets: ruleSets.map(ruleSetView), adaptations: adaptations.map(adaptationView), awaitingSecond, progress,
    blockers: blockers.map((blocker) => blockerView(blocker, reading?.tree.blocs ?? [])), actions: actions.map(({ action, permission }) => actionView(action, permission)),
  };
}

/** The sheets of a workbook, as many rows as are kept of each. */
export function sheetsView(sheets: readonly ReadSheet[]): ResponseOf<typeof readingRoutes.readSheets> {
  return {
    sheets: sheets.map(({ sheet, rows: total, columns, origin }) => ({
      name: sheet.name, total, origin, columns: { headingRow: columns.headingRow, meanings: [...columns.meanings] },
      rows: sheet.rows.map((row) => ({ where: { ...row.where }, cells: row.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((one) => ({ ...one })) })) })),
    })),
  };
}

export function ruleSetView(ruleSet: RuleSet): ResponseOf<typeof referentielRoutes.setRules> {
  return {
    ...ruleSet, blocOverrides: ruleSet.blocOverrides.map((each) => ({ ...each })), eliminatoryCriterionIds: [...ruleSet.eliminatoryCriterionIds], eliminatoryCompetencyIds: [...ruleSet.eliminatoryCompetencyIds],
    requirementIds: [...ruleSet.requirementIds], evidenceRules: ruleSet.evidenceRules.map((rule) => ({ ...rule, kinds: [...rule.kinds] })), limits: { ...ruleSet.limits },
  };
}

export function adaptationView(adaptation: RouteAdaptation): ResponseOf<typeof referentielRoutes.setAdaptation> {
  return { ...adaptation, items: adaptation.items.map((item) => ({ ...item })) };
}

/** Where a blocker stands, in the words of the document: the printed code, else the bloc's number. */
export function blockerView({ code, subjectId, blocId, printedCode }: PublicationBlocker, blocs: readonly { readonly id: string; readonly number: string }[]): ReferentielView['blockers'][number] {
  return { code, subjectId, label: printedCode ?? blocs.find(({ id }) => id === blocId)?.number ?? '' };
}

/** A doubt, with the name of who settled it. */
export function doubtView(doubt: Doubt, names: ReadonlyMap<string, string>): ReferentielView['doubts'][number] {
  return { ...doubt, where: placeView(doubt.where), by: doubt.by && (names.get(doubt.by) ?? null) };
}

type Place = ReferentielView['doubts'][number]['where'];

export function placeView({ box, ...where }: { readonly line?: number; readonly page?: number; readonly path?: string; readonly box?: readonly [number, number, number, number] }): Place {
  return box ? { ...where, box: [...box] } : where;
}
