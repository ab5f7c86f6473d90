import type { Id } from '@probant/domain-kernel';
import type { DoubtState, Duration, ModalityFormat, Range } from '../tree.js';

/** What a draft is made of, level by level. */
export const ELEMENT_LEVELS = ['bloc', 'component', 'activity', 'task', 'competency', 'modality', 'deliverable', 'expected_element', 'criteria_group', 'criterion', 'sub_criterion', 'requirement', 'glossary', 'option_group'] as const;
export type ElementLevel = (typeof ELEMENT_LEVELS)[number];

/** What a field of an element may hold. */
export type EditValue = string | number | boolean | null | Range | { readonly min: number | null; readonly max: number | null } | readonly string[] | readonly Duration[] | readonly ModalityFormat[];

/** What a criterion or a modality bears on. */
export interface Ties { readonly competencyIds: readonly Id[]; readonly modalityIds: readonly Id[] }

/** How two texts are put end to end. */
export type Joint = 'space' | 'line';

/** Where an element comes to stand: `parentId` null is the document itself; `afterId` the sibling it follows, null to be the first. */
export interface Spot { readonly parentId: Id | null; readonly afterId: Id | null }

/** The gestures that correct a draft. `was` is what the person saw: compared with what stands, so that nobody overwrites anybody. */
export type Correction =
  | { readonly kind: 'edit'; readonly elementId: Id | null; readonly field: string; readonly was: EditValue; readonly becomes: EditValue }
  | ({ readonly kind: 'add'; readonly level: ElementLevel; readonly code: string | null; readonly text: string } & Spot)
  | { readonly kind: 'remove'; readonly elementId: Id; readonly was: string }
  | ({ readonly kind: 'move'; readonly elementId: Id; readonly fromId: Id | null } & Spot)
  | { readonly kind: 'split'; readonly elementId: Id; readonly at: number; readonly was: string }
  | { readonly kind: 'merge'; readonly elementId: Id; readonly intoId: Id; readonly was: string; readonly intoWas: string; readonly joint: Joint }
  | ({ readonly kind: 'retie'; readonly elementId: Id; readonly was: Ties } & Ties)
  | ({ readonly kind: 'place'; readonly unplacedId: Id; readonly level: ElementLevel; readonly code: string | null; readonly text: string } & Spot)
  | { readonly kind: 'append'; readonly unplacedId: Id; readonly elementId: Id; readonly joint: Joint }
  | { readonly kind: 'discard'; readonly unplacedId: Id; readonly boilerplate: boolean }
  | { readonly kind: 'doubt'; readonly doubtId: Id; readonly was: DoubtState; readonly state: DoubtState; readonly note: string | null };
export type CorrectionKind = Correction['kind'];
