import type { Id } from '@probant/domain-kernel';
import type { Bloc, Criterion, Modality, Range, ReferentielTree, TransversalRequirement } from '../tree.js';
import { wordsOf } from '../reading/wording.js';
import type { PartLevel } from './difference.js';

/** One part of a tree, flattened: what it says, where it stands, what it is tied to. */
export interface Part {
  readonly level: PartLevel;
  readonly id: Id;
  readonly code: string | null;
  /** Its own words, one line a piece. */
  readonly text: string;
  readonly blocId: Id | null;
  /** What it stands in, widest first: bloc, component, activity. */
  readonly place: readonly Id[];
  readonly competencyIds: readonly Id[];
  readonly modalityIds: readonly Id[];
  readonly facts: ReadonlyMap<string, string>;
  readonly rank: number;
  readonly words: ReadonlySet<string>;
  /** Words of what stands inside; for blocs alone. */
  readonly inner: ReadonlySet<string>;
}

type Said = Pick<Part, 'level' | 'id' | 'code' | 'blocId'> & { readonly lines: readonly (string | null)[] } & Partial<Pick<Part, 'place' | 'competencyIds' | 'modalityIds' | 'facts' | 'inner'>>;
const NOTHING: ReadonlyMap<string, string> = new Map();
const NO_WORD: ReadonlySet<string> = new Set();

/** Every part of a tree, in printed order. */
export function partsOf(tree: ReferentielTree): readonly Part[] {
  const said = [...tree.blocs.flatMap(partsOfBloc), ...tree.requirements.map(requirementPart), ...tree.glossary.map(({ id, term, definition }): Said => ({ level: 'term', id, code: term, blocId: null, lines: [definition] }))];
  return said.map(({ lines, ...part }, rank) => {
    const text = lines.filter((line) => line?.trim()).join('\n');
    return { place: part.blocId === null ? [] : [part.blocId], competencyIds: [], modalityIds: [], facts: NOTHING, inner: NO_WORD, ...part, text, rank, words: new Set(wordsOf(text)) };
  });
}

function partsOfBloc(bloc: Bloc): readonly Said[] {
  const blocId = bloc.id;
  const place = (...ids: readonly (Id | null)[]): readonly Id[] => [blocId, ...ids.filter((id) => id !== null)];
  const componentOf = (activityId: Id | null): Id | null => bloc.activities.find(({ id }) => id === activityId)?.componentId ?? null;
  return [
    { level: 'bloc', id: blocId, code: bloc.option === null ? bloc.number : `${bloc.number}/${bloc.option}`, blocId, place: [], lines: [bloc.title, bloc.description], inner: new Set(bloc.competencies.flatMap(({ text }) => wordsOf(text))) },
    ...bloc.components.map((one): Said => ({ level: 'component', id: one.id, code: one.code, blocId, lines: [one.title, one.globalCompetency] })),
    ...bloc.activities.map((one): Said => ({ level: 'activity', id: one.id, code: one.code, blocId, place: place(one.componentId), lines: [one.title, one.description, ...one.tasks.map(({ text }) => text)] })),
    ...bloc.competencies.map((one): Said => ({ level: 'competency', id: one.id, code: one.code, blocId, place: place(one.componentId ?? componentOf(one.activityId), one.activityId), lines: [one.text] })),
    ...bloc.modalities.map((one): Said => modalityPart(one, blocId, place(one.componentId))),
    ...bloc.criteria.map((one): Said => criterionPart(one, bloc)),
  ];
}

function modalityPart(one: Modality, blocId: Id, place: readonly Id[]): Said {
  const lines = [one.title, wordsOf(one.text).join(' ') === wordsOf(one.title).join(' ') ? null : one.text, ...one.deliverables.map(({ title }) => title), ...one.expectedElements.map(({ text }) => text), ...one.parts.map(({ text }) => text)];
  const yes = (flag: boolean | null | undefined): string | null => (flag === null || flag === undefined ? null : flag ? 'oui' : 'non');
  return {
    level: 'modality', id: one.id, code: one.printedCode ?? one.code, blocId, place, lines: [...new Set(lines)], competencyIds: one.competencyIds,
    facts: factsOf({ individual: yes(one.individual), group: yes(one.group), written: yes(one.written), oral: yes(one.oral), observed: yes(one.observed), pages: rangeIn(one.pages), durations: one.durations.map(({ text }) => text).join(', ') || null }),
  };
}

function criterionPart(one: Criterion, bloc: Bloc): Said {
  const group = bloc.criteriaGroups.find(({ id }) => id === one.groupId)?.heading ?? null;
  return {
    level: 'criterion', id: one.id, code: one.code, blocId: bloc.id, lines: [one.text, ...one.subCriteria.map(({ text }) => text)], competencyIds: one.competencyIds, modalityIds: one.modalityIds,
    facts: factsOf({ heading: one.heading ?? group, facet: one.facet, scope: one.scope }),
  };
}

function requirementPart(one: TransversalRequirement): Said {
  const months = one.months && rangeIn({ ...one.months, approx: false });
  return { level: 'requirement', id: one.id, code: null, blocId: null, lines: [one.text, ...one.contents, ...one.criteria], facts: factsOf({ kind: one.kind, route: one.route, months, minutes: one.minutes === null ? null : String(one.minutes), evaluators: one.evaluators.join(', ') || null }) };
}

function factsOf(facts: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

function rangeIn(range: Range | null): string | null {
  if (!range) return null;
  const { min, max, approx } = range;
  const bounds = min !== null && max !== null ? (min === max ? `${min}` : `${min}–${max}`) : min !== null ? `≥ ${min}` : max !== null ? `≤ ${max}` : null;
  return bounds && approx ? `≈ ${bounds}` : bounds;
}
