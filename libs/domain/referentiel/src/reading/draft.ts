import type { Bloc, Criterion, Doubt, GlossaryEntry, Modality, Provenance, ReferentielTree, TransversalRequirement, Unplaced } from '../tree.js';
import type { PrintedCode } from './codes.js';

/** A tree being read: things point at one another, ids come last so that a second reading may reuse them. */
export interface DraftActivity {
  code: string | null;
  title: string;
  description: string[];
  tasks: string[];
  component: DraftComponent | null;
  rows: Set<number>;
}

export interface DraftComponent {
  code: string | null;
  title: string;
  globalCompetency: string | null;
}

export interface DraftCompetency {
  code: string | null;
  printed: PrintedCode | null;
  text: string;
  activity: DraftActivity | null;
  component: DraftComponent | null;
  rows: Set<number>;
  where: Provenance;
}

export interface DraftModality extends Omit<Modality, 'id' | 'competencyIds' | 'componentId' | 'deliverables' | 'expectedElements' | 'parts' | 'provenance' | 'title' | 'text' | 'code'> {
  code: string | null;
  title: string;
  text: string;
  numbers: readonly number[];
  competencies: DraftCompetency[];
  component: DraftComponent | null;
  deliverables: { title: string; language: string | null }[];
  expectedElements: { text: string; language: string | null; choice: string | null }[];
  parts: { scope: string | null; competencies: DraftCompetency[]; text: string }[];
  rows: Set<number>;
  where: Provenance;
}

export interface DraftCriterion extends Omit<Criterion, 'id' | 'groupId' | 'competencyIds' | 'modalityIds' | 'subCriteria' | 'provenance' | 'code' | 'text' | 'basis'> {
  code: string | null;
  text: string;
  basis: Criterion['basis'];
  group: string | null;
  competencies: DraftCompetency[];
  modalities: DraftModality[];
  subCriteria: { text: string; competencies: DraftCompetency[] }[];
  rows: Set<number>;
  where: Provenance;
}

export interface DraftBloc extends Pick<Bloc, 'number' | 'option' | 'title'> {
  description: string | null;
  components: DraftComponent[];
  activities: DraftActivity[];
  competencies: DraftCompetency[];
  modalities: DraftModality[];
  criteria: DraftCriterion[];
}

export type DraftRequirement = Omit<TransversalRequirement, 'id'>;

export interface DraftDoubt extends Omit<Doubt, 'id' | 'subjectId' | 'state' | 'note' | 'by'> {
  /** The thing doubted, when the tree holds it. */
  subject: object | null;
}

export type LooseText = Omit<Unplaced, 'id'>;
export type DraftTerm = Omit<GlossaryEntry, 'id'>;

export interface Draft extends Pick<ReferentielTree, 'title' | 'certifier' | 'rncp'> {
  glossary: readonly DraftTerm[];
  blocs: DraftBloc[];
  requirements: DraftRequirement[];
  doubts: DraftDoubt[];
  unplaced: LooseText[];
}

/** What the readers of one document write to besides their results. */
export interface Margin {
  readonly doubts: DraftDoubt[];
  readonly unplaced: LooseText[];
}

/** Notes a doubt. */
export function doubt(margin: Margin, code: string, where: Provenance, message: string, suggestion: string | null = null, subject: object | null = null): void {
  margin.doubts.push({ code, where, message, suggestion, subject });
}
