import type { Id } from '@probant/domain-kernel';

/** How a criterion is known to bear on its competencies. `row`: all competencies of the printed row. */
export type TieBasis = 'explicit' | 'range' | 'row' | 'modality' | 'inferred';

/** What a criterion looks at besides the work itself. */
export type Facet = 'group' | 'individual' | 'form' | 'oral';

/** Where something was read: line of a text (1-based), page and box of a PDF (points), or path in a DOCX. */
export interface Provenance {
  readonly line?: number;
  readonly page?: number;
  readonly box?: readonly [number, number, number, number];
  readonly path?: string;
}

export interface Component { readonly id: Id; readonly code: string | null; readonly title: string; readonly globalCompetency: string | null }

export interface Task { readonly id: Id; readonly text: string }

export interface Activity {
  readonly id: Id;
  readonly code: string | null;
  readonly title: string;
  readonly description: string | null;
  readonly tasks: readonly Task[];
  readonly componentId: Id | null;
}

/** A competency, with the code as printed. */
export interface Competency {
  readonly id: Id;
  readonly code: string | null;
  readonly text: string;
  readonly activityId: Id | null;
  readonly componentId: Id | null;
  readonly provenance?: Provenance;
}

export interface Range { readonly min: number | null; readonly max: number | null; readonly approx: boolean }
export interface Duration { readonly minutes: number | null; readonly text: string; readonly of: string | null }
export interface Deliverable { readonly id: Id; readonly title: string; readonly language: string | null }
/** One item of a checklist; `choice` is the printed "n among m". */
export interface ExpectedElement { readonly id: Id; readonly text: string; readonly language: string | null; readonly choice: string | null }
export interface ModalityFormat { readonly route: Route | null; readonly text: string; readonly work: 'individual' | 'group' | 'both' | null; readonly form: string | null }
export interface ModalityPart { readonly scope: string | null; readonly competencyIds: readonly Id[]; readonly text: string }

/** A modality of evaluation. `code` is ours when two printed codes collide; `printedCode` is what stands on paper. */
export interface Modality {
  readonly id: Id;
  readonly code: string | null;
  readonly printedCode: string | null;
  readonly title: string;
  readonly text: string;
  readonly competencyIds: readonly Id[];
  readonly componentId: Id | null;
  readonly deliverables: readonly Deliverable[];
  readonly expectedElements: readonly ExpectedElement[];
  readonly individual: boolean | null;
  readonly group: boolean | null;
  readonly written: boolean | null;
  readonly oral: boolean | null;
  /** Observed at work rather than read: neither written nor oral. */
  readonly observed?: boolean | null;
  readonly pages: Range | null;
  readonly durations: readonly Duration[];
  readonly formats: readonly ModalityFormat[];
  readonly parts: readonly ModalityPart[];
  readonly provenance?: Provenance;
}

export interface SubCriterion { readonly id: Id; readonly text: string; readonly competencyIds: readonly Id[] }

/** What is marked. Its competencies may be several; so may its modalities, or none. */
export interface Criterion {
  readonly id: Id;
  readonly code: string | null;
  readonly groupId: Id | null;
  /** The printed heading it stands under, if any. */
  readonly heading: string | null;
  readonly text: string;
  readonly competencyIds: readonly Id[];
  readonly modalityIds: readonly Id[];
  readonly scope: string | null;
  readonly facet: Facet | null;
  readonly basis: TieBasis;
  readonly subCriteria: readonly SubCriterion[];
  readonly provenance?: Provenance;
}

export interface CriteriaGroup { readonly id: Id; readonly heading: string }

/** A bloc of competencies: required, or one option of a group. `number` is as printed (three options may bear "5"). */
export interface Bloc {
  readonly id: Id;
  readonly number: string;
  readonly option: string | null;
  readonly optionGroupId: Id | null;
  readonly title: string;
  readonly description: string | null;
  readonly components: readonly Component[];
  readonly activities: readonly Activity[];
  readonly competencies: readonly Competency[];
  readonly modalities: readonly Modality[];
  readonly criteriaGroups: readonly CriteriaGroup[];
  readonly criteria: readonly Criterion[];
}

/** Choose `choose` blocs of the group. */
export interface OptionGroup { readonly id: Id; readonly title: string; readonly choose: number }

export type Route = 'formation' | 'vae';
export type RequirementKind =
  | 'thesis' | 'internship' | 'finalCase' | 'writtenWork' | 'oral' | 'evidenceBooklet' | 'allBlocs' | 'partialByBloc' | 'exemption' | 'accommodation' | 'other';

/** What is asked outside the blocs, per route. */
export interface TransversalRequirement {
  readonly id: Id;
  readonly route: Route | 'both';
  readonly routeBasis: 'printed' | 'contrast' | 'inferred';
  readonly kind: RequirementKind;
  readonly text: string;
  readonly contents: readonly string[];
  readonly criteria: readonly string[];
  readonly months: { readonly min: number | null; readonly max: number | null } | null;
  readonly minutes: number | null;
  readonly evaluators: readonly string[];
  readonly indispensable: boolean | null;
  readonly provenance?: Provenance;
}

export interface GlossaryEntry { readonly id: Id; readonly term: string; readonly definition: string }

/** The tree as printed: what a certifier's document says, and nothing it does not. */
export interface ReferentielTree {
  readonly title: string | null;
  readonly certifier: string | null;
  readonly rncp: string | null;
  readonly optionGroups: readonly OptionGroup[];
  readonly blocs: readonly Bloc[];
  readonly requirements: readonly TransversalRequirement[];
  readonly glossary: readonly GlossaryEntry[];
}

/** What its certifier made of a doubt: nothing yet, assumed rightly, corrected in the tree, put off. */
export type DoubtState = 'open' | 'accepted' | 'corrected' | 'postponed';

/** A doubt of the reading: `code` says the kind, `where` the place, `message` what was assumed (French), `suggestion` what could be done; then what was made of it, by whom. */
export interface Doubt {
  readonly id: Id;
  readonly code: string;
  readonly where: Provenance;
  readonly subjectId: Id | null;
  readonly message: string;
  readonly suggestion: string | null;
  readonly state: DoubtState;
  readonly note: string | null;
  readonly by: Id | null;
}

/** A piece of the source that has no place in the tree. `boilerplate` names heads, legal text and page numbers. */
export interface Unplaced { readonly id: Id; readonly where: Provenance; readonly text: string; readonly boilerplate: boolean }

/** What a reading gives, and what its corrections make of it: the tree, what is doubtful, and what was left over. Every word of the source is in one of the three. */
export interface ReferentielReading { readonly tree: ReferentielTree; readonly doubts: readonly Doubt[]; readonly unplaced: readonly Unplaced[] }
