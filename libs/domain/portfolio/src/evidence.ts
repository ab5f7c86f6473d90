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
