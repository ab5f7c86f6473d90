import { DomainError, type Day, type Id, type Instant } from '@probant/domain-kernel';

/** What a piece of evidence is. */
export const EVIDENCE_KINDS = ['case_study', 'dossier', 'thesis', 'report', 'brief', 'plan', 'presentation', 'mock_up', 'video', 'certificate', 'testimony', 'livret', 'other'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Whose work it is: `collective` asks for the own part. */
export const AUTHORSHIPS = ['personal', 'collective', 'third_party'] as const;
export type Authorship = (typeof AUTHORSHIPS)[number];

/** `shown_at_hearing` is described and never uploaded. */
export const CONFIDENTIALITIES = ['ordinary', 'jury_only', 'shown_at_hearing'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** The three forms a piece of evidence takes. */
export const EVIDENCE_FORMS = ['file', 'link', 'text'] as const;
export type EvidenceForm = (typeof EVIDENCE_FORMS)[number];

/** How far the check of a file is. Only `ready` may be read by others. */
export const FILE_STATES = ['receiving', 'checking', 'ready', 'refused'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** Why a file is refused. */
export const FILE_FAULTS = ['empty', 'encrypted', 'truncated', 'mislabelled', 'macros', 'executable', 'too_large', 'bomb', 'unsupported', 'unreadable', 'infected'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** How grave a finding is: a blocker forbids the deposit. */
export const SEVERITIES = ['blocker', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What the candidate has done for a criterion; `oral` is heard, never missing. */
export const CRITERION_STATES = ['none', 'tied', 'argued', 'oral', 'set_aside', 'exempted', 'not_chosen'] as const;
export type CriterionState = (typeof CRITERION_STATES)[number];

/** A heading read in a file, with its page when the format has pages. */
export interface Heading { readonly text: string; readonly page: number | null; readonly level: number }

/** One version of a file of evidence. `stagedKeys` name the parts received and not yet assembled. */
export interface EvidenceFile {
  readonly id: Id;
  readonly organisationId: Id;
  readonly evidenceId: Id;
  readonly personId: Id;
  readonly version: number;
  readonly name: string;
  readonly bytes: number;
  readonly type: string | null;
  readonly state: FileState;
  readonly fault: FileFault | null;
  readonly sha256: string | null;
  readonly stagedKeys: readonly string[];
  readonly pages: number | null;
  readonly seconds: number | null;
  readonly previewPages: number;
  readonly scanned: 'clean' | 'infected' | 'not_scanned';
  readonly outline: readonly Heading[];
  readonly addedAt: Instant;
}

/** What a person says of a piece of evidence. */
export interface EvidenceSheet {
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly description: string;
  readonly producedOn: Day | null;
  readonly experienceId: Id | null;
  readonly authorship: Authorship;
  readonly ownPart: string;
  readonly aiTools: string;
  readonly confidentiality: Confidentiality;
}

/** A piece of evidence of a person's library in one organisation. `files` holds every version, the newest first. */
export interface Evidence extends EvidenceSheet {
  readonly id: Id;
  readonly organisationId: Id;
  readonly personId: Id;
  readonly number: number;
  readonly form: EvidenceForm;
  readonly url: string | null;
  readonly text: string | null;
  readonly files: readonly EvidenceFile[];
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly revision: number;
}

/** The version that counts: the newest. */
export function currentFile(evidence: Pick<Evidence, 'files'>): EvidenceFile | null {
  return evidence.files[0] ?? null;
}

/** The sheet of a new piece of evidence: what was said, and the ordinary case for the rest. */
export function newSheet(said: Partial<EvidenceSheet> & { readonly title: string }): EvidenceSheet {
  return { kind: 'other', description: '', producedOn: null, experienceId: null, authorship: 'personal', ownPart: '', aiTools: '', confidentiality: 'ordinary', ...said };
}

/** Throws `invalid` when what is shown at the hearing alone would be sent: such evidence is described, never uploaded. */
export function checkConfidentiality(evidence: Pick<Evidence, 'confidentiality' | 'files'>): void {
  if (evidence.confidentiality === 'shown_at_hearing' && evidence.files.length > 0) throw new DomainError('invalid', 'portfolio.shown_never_sent');
}

/** Throws when the evidence may not receive a file: it is a link or a text, was put aside, or is only shown at the hearing. */
export function checkReceivable(evidence: Pick<Evidence, 'form' | 'confidentiality' | 'removedAt'>): void {
  if (evidence.confidentiality === 'shown_at_hearing') throw new DomainError('invalid', 'portfolio.shown_never_sent');
  if (evidence.removedAt !== null) throw new DomainError('conflict', 'portfolio.evidence_removed');
  if (evidence.form !== 'file') throw new DomainError('invalid', 'portfolio.not_a_file');
}
