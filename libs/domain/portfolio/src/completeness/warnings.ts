import { addMonths } from '@probant/domain-kernel';
import type { Bloc, Competency } from '@probant/domain-referentiel';
import type { EvidenceKind } from '../evidence.js';
import type { Progress } from './criteria.js';
import { finding, type Finding } from './finding.js';
import { isBlank, nameOf, tiesOf, type Grounds } from './subject.js';

/** What weakens a booklet without forbidding its deposit: a jury may validate part of it. */
export function warningsFor(grounds: Grounds, progress: Progress): readonly Finding[] {
  const places = grounds.blocs.flatMap((bloc) => bloc.competencies.map((competency) => ({ bloc, competency })));
  return [
    ...places.flatMap((place) => [...untied(place, grounds, progress), ...ties(place, grounds), ...evidenceRule(place, grounds)]),
    ...modalities(grounds),
    ...library(grounds),
  ];
}

interface At { readonly bloc: Bloc; readonly competency: Competency }

/** A competency without any tie is said once; with some, each criterion left alone is named. A shared criterion is named under its first competency. */
function untied({ bloc, competency }: At, grounds: Grounds, progress: Progress): readonly Finding[] {
  if (grounds.needless.has(competency.id)) return [];
  const alone = (grounds.index.criteriaOfCompetency.get(competency.id) ?? []).filter(({ id }) => progress.states.get(id)?.state === 'none');
  const facts = { bloc: bloc.number, competency: nameOf(competency, bloc) };
  const where = { blocId: bloc.id, competencyId: competency.id };
  if (tiesOf(grounds, competency.id).length === 0) return alone.length > 0 ? [finding('competency_without_tie', 'tie_evidence', where, { ...facts, criteria: alone.length })] : [];
  return alone
    .filter((criterion) => criterion.competencyIds[0] === competency.id)
    .map((criterion) => finding('criterion_without_tie', 'tie_evidence', { ...where, criterionId: criterion.id }, { ...facts, criterion: criterion.code ?? '' }));
}

function ties({ bloc, competency }: At, grounds: Grounds): readonly Finding[] {
  const own = tiesOf(grounds, competency.id);
  const where = { blocId: bloc.id, competencyId: competency.id };
  const facts = { bloc: bloc.number, competency: nameOf(competency, bloc) };
  const silent = own.length > 0 && !grounds.argued.has(competency.id) && own.every(({ argument }) => isBlank(argument));
  return [
    ...(silent ? [finding('argument_missing', 'write_argument', where, facts)] : []),
    ...own.flatMap((tie) => {
      const evidence = grounds.evidence.get(tie.evidenceId);
      if (!evidence) return [];
      const here = { ...where, evidenceId: evidence.id };
      const named = { ...facts, evidence: evidence.title, number: evidence.number };
      const collective = (tie.authorship ?? evidence.authorship) === 'collective' && isBlank(tie.ownPart) && isBlank(evidence.ownPart);
      const long = (evidence.files[0]?.pages ?? 0) > 3 && tie.place.pageFrom === null && tie.place.heading === null && tie.place.slide === null;
      return [...(collective ? [finding('own_part_missing', 'state_own_part', here, named)] : []), ...(long ? [finding('tie_without_place', 'give_place', here, { ...named, pages: evidence.files[0]?.pages ?? 0 })] : [])];
    }),
  ];
}

/** What the certifier asks of a competency's evidence: how many pieces, of which kinds, how recent. */
function evidenceRule({ bloc, competency }: At, grounds: Grounds): readonly Finding[] {
  const rule = grounds.subject.ruleSet?.evidenceRules.find(({ competencyId }) => competencyId === competency.id);
  if (!rule) return [];
  const pieces = [...new Set(tiesOf(grounds, competency.id).map(({ evidenceId }) => evidenceId))].flatMap((id) => grounds.evidence.get(id) ?? []);
  const where = { blocId: bloc.id, competencyId: competency.id };
  const facts = { bloc: bloc.number, competency: nameOf(competency, bloc) };
  const wrong = rule.kinds.length > 0 && pieces.length > 0 && !pieces.some(({ kind }) => (rule.kinds as readonly EvidenceKind[]).includes(kind));
  const oldest = rule.maxAgeMonths === null ? null : addMonths(grounds.subject.today, -rule.maxAgeMonths);
  const old = oldest === null ? [] : pieces.filter(({ producedOn }) => producedOn !== null && producedOn < oldest);
  return [
    ...(pieces.length < rule.minimum ? [finding('evidence_too_few', 'tie_evidence', where, { ...facts, count: pieces.length, minimum: rule.minimum })] : []),
    ...(wrong ? [finding('evidence_wrong_kind', 'add_evidence', where, { ...facts, kinds: rule.kinds.join(', ') })] : []),
    ...old.map((piece) => finding('evidence_too_old', 'add_evidence', { ...where, evidenceId: piece.id }, { ...facts, evidence: piece.title, months: rule.maxAgeMonths ?? 0 })),
  ];
}

/** A modality counts only where it is kept on this route; its pages and expected elements are then looked at. One that is heard asks for nothing here. */
function modalities(grounds: Grounds): readonly Finding[] {
  return grounds.modalities.flatMap(({ modality, bloc }) => {
    if ((modality.oral || modality.observed) && !modality.written) return [];
    const own = modality.competencyIds.flatMap((id) => tiesOf(grounds, id));
    const where = { blocId: bloc.id };
    const facts = { bloc: bloc.number, modality: modality.printedCode ?? modality.title };
    if (own.length === 0) return modality.competencyIds.length > 0 ? [finding('modality_without_evidence', 'tie_evidence', where, facts)] : [];
    const named = new Set(own.flatMap(({ expectedElementIds }) => expectedElementIds));
    const absent = modality.expectedElements.filter(({ id, choice }) => choice === null && !named.has(id)).length;
    const most = modality.pages?.max ?? null;
    const long = most === null ? [] : [...new Set(own.map(({ evidenceId }) => evidenceId))].flatMap((id) => grounds.evidence.get(id) ?? []).filter(({ files }) => (files[0]?.pages ?? 0) > most);
    return [
      ...(absent > 0 ? [finding('expected_element_absent', 'tie_evidence', where, { ...facts, count: absent })] : []),
      ...long.map((piece) => finding('pages_over_limit', 'shorten', { ...where, evidenceId: piece.id }, { ...facts, evidence: piece.title, pages: piece.files[0]?.pages ?? 0, maxPages: most ?? 0 })),
    ];
  });
}

function library(grounds: Grounds): readonly Finding[] {
  const tied = new Set([...grounds.tiesOfCompetency.values()].flat().map(({ evidenceId }) => evidenceId));
  return [...grounds.evidence.values()].filter(({ id }) => !tied.has(id)).map((evidence) => finding('evidence_untied', 'tie_evidence', { evidenceId: evidence.id }, { evidence: evidence.title, number: evidence.number }));
}
