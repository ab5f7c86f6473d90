import type { Day, Id, Instant } from '@probant/domain-kernel';
import type { ColumnsOrigin } from './sheet/settle-columns.js';
import type { ReferentielReading } from './tree.js';

/** What one may obtain: belongs to its certifier, has versions of its référentiel. */
export interface Certification {
  readonly id: Id;
  readonly certifierId: Id;
  readonly title: string;
  /** Code of the French register, `RNCP…` or `RS…`. */
  readonly rncp: string | null;
  readonly level: number | null;
  /** `portal`: R.6412-1 and following; `own`: R.335-7 of the education code. */
  readonly regime: 'portal' | 'own';
  readonly registrationEndsOn: Day | null;
  readonly createdAt: Instant;
}

/** `reading → draft → published → retired`, or `failed`: read in vain. A published tree never changes. */
export type ReferentielStatus = 'reading' | 'failed' | 'draft' | 'published' | 'retired';

/** What was read, in numbers. */
export interface ReferentielCounts { readonly blocs: number; readonly competencies: number; readonly criteria: number; readonly modalities: number; readonly doubts: number }

/** One version of a certification's référentiel, without its tree. */
export interface Referentiel {
  readonly id: Id;
  readonly certifierId: Id;
  readonly certificationId: Id;
  /** Given at publication, from 1. */
  readonly version: number | null;
  readonly status: ReferentielStatus;
  readonly sourceName: string;
  /** SHA-256 of the document. */
  readonly sourceHash: string;
  /** Where its bytes are: on the staging side while it is read, kept afterwards. */
  readonly sourceKey: string;
  readonly counts: ReferentielCounts | null;
  /** Why it could not be read, as a code, and what that is about: its place, what was found there. */
  readonly failure: string | null;
  readonly failureFacts: Readonly<Record<string, string | number>> | null;
  /** How the columns of a workbook are known; null for any other document. */
  readonly columnsOrigin: ColumnsOrigin | null;
  readonly importedBy: Id | null;
  readonly importedAt: Instant;
  /** The first of two managers to confirm the publication of this revision. */
  readonly publicationAsked: { readonly by: Id; readonly at: Instant } | null;
  readonly publishedAt: Instant | null;
  readonly revision: number;
}

/** Counts what a reading holds. */
export function countsOf({ tree, doubts }: Pick<ReferentielReading, 'tree' | 'doubts'>): ReferentielCounts {
  const sum = (of: (bloc: ReferentielReading['tree']['blocs'][number]) => readonly unknown[]): number => tree.blocs.reduce((total, bloc) => total + of(bloc).length, 0);
  return { blocs: tree.blocs.length, competencies: sum((bloc) => bloc.competencies), criteria: sum((bloc) => bloc.criteria), modalities: sum((bloc) => bloc.modalities), doubts: doubts.length };
}

/** Read: a draft, with its counts. A reading done again calls a publication asked meanwhile off. */
export function readAs(referentiel: Referentiel, reading: ReferentielReading, sourceKey: string): Referentiel {
  return { ...referentiel, status: 'draft', counts: countsOf(reading), failure: null, failureFacts: null, sourceKey, publicationAsked: null, revision: referentiel.revision + 1 };
}

/** Read in vain; a draft that was read before keeps what it held. */
export function failedFor(referentiel: Referentiel, failure: string, failureFacts: Referentiel['failureFacts'] = null): Referentiel {
  return { ...referentiel, status: referentiel.counts ? 'draft' : 'failed', failure, failureFacts, revision: referentiel.revision + 1 };
}

/** To be read again: what was read of it stays meanwhile, and a publication asked is called off. */
export function toReadAgain(referentiel: Referentiel): Referentiel {
  return { ...referentiel, status: 'reading', failure: null, failureFacts: null, publicationAsked: null, revision: referentiel.revision + 1 };
}
