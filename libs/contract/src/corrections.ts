import type { Correction } from '@probant/domain-referentiel';
import { z } from 'zod';
import { Id, Instant, OrgParams, page, prose, Revision } from './fields.js';
import { CorrectedView, DoubtStateName } from './referentiel.js';
import { route } from './route.js';
import { DurationField, FormatField, MonthsField, RangeField } from './tree.js';

export const LevelName = z.enum(['bloc', 'component', 'activity', 'task', 'competency', 'modality', 'deliverable', 'expected_element', 'criteria_group', 'criterion', 'sub_criterion', 'requirement', 'glossary', 'option_group']);
/** What a correction may edit; which of them an element has depends on its level. */
export const EditField = z.enum([
  'title', 'certifier', 'rncp', 'code', 'number', 'option', 'description', 'text', 'heading', 'globalCompetency', 'scope', 'facet', 'language', 'choice', 'choose', 'term', 'definition',
  'individual', 'group', 'written', 'oral', 'observed', 'pages', 'durations', 'formats', 'route', 'kind', 'contents', 'criteria', 'months', 'minutes', 'evaluators', 'indispensable',
]);
const words = prose(20_000);
export const EditValueField = z.union([words, z.number(), z.boolean(), z.null(), RangeField, MonthsField, z.array(words).max(100), z.array(DurationField).max(50), z.array(FormatField).max(50)]);
const Joint = z.enum(['space', 'line']).default('space');
/** `parentId` null: the document itself; `afterId`: the sibling it comes after, null to come first. A sibling that is gone meanwhile: it comes last. */
const spot = { parentId: Id.nullable(), afterId: Id.nullable() };
const ties = { competencyIds: z.array(Id).max(300), modalityIds: z.array(Id).max(300) };

/** One gesture on a draft. `was` is what the person saw; another value standing there: 409 `referentiel.draft_changed_meanwhile`. */
export const CorrectionBody = z.discriminatedUnion('kind', [
  /** `elementId` null: the title, certifier or code of the document. */
  z.object({ kind: z.literal('edit'), elementId: Id.nullable(), field: EditField, was: EditValueField, becomes: EditValueField }),
  /** Parents: bloc, requirement, glossary → null; component, criteria_group → bloc; activity, modality → bloc or component; competency → bloc, component or activity; task → activity; deliverable, expected_element → modality; criterion → bloc, criteria_group or competency; sub_criterion → criterion. */
  z.object({ kind: z.literal('add'), level: LevelName, ...spot, code: words.nullable(), text: words }),
  /** Its words, and those of what it holds, go to the unplaced list. `was` is its text. */
  z.object({ kind: z.literal('remove'), elementId: Id, was: words }),
  /** `fromId` is the parent it was seen under. A criterion under another criterion becomes one of its sub-criteria; a sub-criterion under a bloc, a group or a competency becomes a criterion; a criterion from one competency to another changes that tie alone. */
  z.object({ kind: z.literal('move'), elementId: Id, fromId: Id.nullable(), ...spot }),
  /** Cut before the character `at` of `was`, which is its text. */
  z.object({ kind: z.literal('split'), elementId: Id, at: z.number().int().min(1).max(20_000), was: words }),
  z.object({ kind: z.literal('merge'), elementId: Id, intoId: Id, was: words, intoWas: words, joint: Joint }),
  /** For a criterion; a modality and a sub-criterion have no modalities: an empty list. */
  z.object({ kind: z.literal('retie'), elementId: Id, ...ties, was: z.object(ties) }),
  /** `text` is what the element says: all of the unplaced text, or a part of it that is one run of its characters; what is left stays unplaced. */
  z.object({ kind: z.literal('place'), unplacedId: Id, level: LevelName, ...spot, code: words.nullable(), text: words }),
  z.object({ kind: z.literal('append'), unplacedId: Id, elementId: Id, joint: Joint }),
  /** Names a text as boilerplate, or takes that back. */
  z.object({ kind: z.literal('discard'), unplacedId: Id, boilerplate: z.boolean() }),
  z.object({ kind: z.literal('doubt'), doubtId: Id, was: DoubtStateName, state: DoubtStateName, note: prose(2000).nullable() }),
]);
export type CorrectionBody = z.input<typeof CorrectionBody>;
const SentCorrection: z.ZodType<Correction> = CorrectionBody;
export const CorrectionKindName = z.enum(['edit', 'add', 'remove', 'move', 'split', 'merge', 'retie', 'place', 'append', 'discard', 'doubt', 'undo', 'reread']);

/** A line of the history, the newest first. */
export const CorrectionLine = z.object({
  id: Id, kind: CorrectionKindName,
  /** The revision it gave the draft. */
  revision: Revision, by: z.string().nullable(), at: Instant,
  /** What it is about, and how that was called then: its code, else its first words. */
  subjectId: Id.nullable(), label: z.string(),
  /** What was sent; null for `undo` and `reread`. */
  correction: SentCorrection.nullable(),
  /** The correction this one undoes; the one that undid it; whether a second reading of the document found no place for it. */
  undoes: Id.nullable(), undoneBy: Id.nullable(), lost: z.boolean(),
});
export type CorrectionLine = z.output<typeof CorrectionLine>;
/** What a correction gave: the line of the history, the elements it created, and what changed. `changes` is null when the same `id` had been received before: read the référentiel again. */
export const CorrectedResponse = z.object({ correction: CorrectionLine, createdIds: z.array(Id), changes: CorrectedView.nullable() });
export type CorrectedResponse = z.output<typeof CorrectedResponse>;

const RefParams = OrgParams.extend({ referentiel: Id });
const base = '/api/o/:org/referentiels/:referentiel/corrections';
const id = z.object({ /** Chosen by the client: the same one sent twice counts once. */ id: Id });
export const correctionRoutes = {
  correctReferentiel: route({ method: 'POST', path: base, access: ['manager'], summary: 'Corriger un brouillon: un geste, défaisable', params: RefParams, body: id.extend({ correction: CorrectionBody }), response: CorrectedResponse }),
  undoCorrection: route({ method: 'POST', path: `${base}/:correction/undo`, access: ['manager'], summary: 'Défaire une correction, ou refaire ce qui fut défait', params: RefParams.extend({ correction: Id }), body: id, response: CorrectedResponse }),
  listCorrections: route({ method: 'GET', path: base, access: ['manager', 'administrator', 'referent_handicap'], summary: 'Les corrections d’un brouillon, de la plus récente à la plus ancienne', params: RefParams, query: z.object({ cursor: z.string().max(200).optional() }), response: page(CorrectionLine) }),
} as const;
