import { ALLOWED, DomainError, refused, type Actor, type Day, type Id, type Instant, type Permission } from '@probant/domain-kernel';
import type { Certification } from '../referentiel.js';
import { mayImport } from '../rights.js';
import type { Fiche } from './fiche.js';

/** A fiche of a file that holds several. */
export interface FicheChoice { readonly number: string; readonly title: string }

/** Which official code a bloc of a version answers; null for none. */
export interface BlocMatch { readonly referentielId: Id; readonly blocId: Id; readonly code: string | null }

/** `reading → read → joined`; `choosing` when its file holds several; `failed`: read in vain. */
export type ReceivedFicheStatus = 'reading' | 'choosing' | 'failed' | 'read' | 'joined';

/** A file of the register received for a certification, and the fiche read in it. */
export interface ReceivedFiche {
  readonly id: Id;
  readonly certifierId: Id;
  readonly certificationId: Id;
  readonly status: ReceivedFicheStatus;
  /** The number looked for; null: the only one of the file. */
  readonly asked: string | null;
  readonly sourceName: string;
  /** SHA-256 of the file received. */
  readonly sourceHash: string;
  /** Where it waits to be read; empty afterwards. */
  readonly sourceKey: string;
  /** The day of the export, when the file bears it: the date of update that its licence asks to tell. */
  readonly updatedOn: Day | null;
  readonly choices: readonly FicheChoice[];
  readonly choicesTotal: number;
  readonly fiche: Fiche | null;
  readonly failure: string | null;
  readonly matches: readonly BlocMatch[];
  readonly receivedBy: Id | null;
  readonly receivedAt: Instant;
  readonly joinedBy: Id | null;
  readonly joinedAt: Instant | null;
  readonly revision: number;
}

/** What the reading of a file of the register found. */
export type FicheFound =
  | { readonly fault: string; readonly choices?: readonly FicheChoice[]; readonly total?: number }
  | { readonly fault: null; readonly fiche: Fiche; readonly updatedOn: Day | null };

/** Read: a fiche to look at, several to choose from, or why not. The file is kept only while a choice is waited for. */
export function ficheFound(received: ReceivedFiche, found: FicheFound): ReceivedFiche {
  const revision = received.revision + 1;
  if (found.fault === null) return { ...received, status: 'read', fiche: found.fiche, updatedOn: found.updatedOn, sourceKey: '', choices: [], choicesTotal: 0, failure: null, revision };
  if (found.fault === 'several_fiches') return { ...received, status: 'choosing', choices: found.choices ?? [], choicesTotal: found.total ?? 0, revision };
  return { ...received, status: 'failed', failure: `referentiel.${found.fault}`, sourceKey: '', revision };
}

/** One of several is chosen: the file is read again for it. Throws `conflict` when no choice is waited for. */
export function ficheChosen(received: ReceivedFiche, number: string): ReceivedFiche {
  if (received.status !== 'choosing') throw new DomainError('conflict', 'referentiel.fiche_not_choosing', { status: received.status });
  return { ...received, status: 'reading', asked: number, choices: [], choicesTotal: 0, revision: received.revision + 1 };
}

/** A manager of the certifier joins what was read to the certification of the same number; codes may be corrected afterwards. */
export function mayJoin(actor: Actor, received: Pick<ReceivedFiche, 'certifierId' | 'fiche'>, certification: Pick<Certification, 'rncp'>): Permission {
  const manager = mayImport(actor, received);
  if (!manager.allowed) return manager;
  if (!received.fiche) return refused('referentiel.fiche_not_read');
  if (certification.rncp !== null && certification.rncp !== received.fiche.number) return refused('referentiel.other_fiche', { fiche: received.fiche.number, certification: certification.rncp });
  return ALLOWED;
}

/** Who joins, when, and the official codes they confirm. */
export interface Joining { readonly personId: Id | null; readonly now: Instant; readonly matches: readonly BlocMatch[] }

/** Joins the fiche. Throws `invalid` for a code it does not bear, or one given to two blocs of a version. */
export function joined(received: ReceivedFiche, { personId, now, matches }: Joining): ReceivedFiche {
  const codes = new Set(received.fiche?.blocs.map(({ code }) => code));
  const given = matches.filter(({ code }) => code !== null);
  const unknown = given.find(({ code }) => !codes.has(code ?? ''));
  if (unknown) throw new DomainError('invalid', 'referentiel.bloc_code_unknown', { code: unknown.code });
  const twice = given.find((one, index) => given.some((other, rank) => rank < index && other.code === one.code && other.referentielId === one.referentielId));
  if (twice) throw new DomainError('invalid', 'referentiel.bloc_code_twice', { code: twice.code });
  return { ...received, status: 'joined', matches, joinedBy: received.joinedBy ?? personId, joinedAt: received.joinedAt ?? now, revision: received.revision + 1 };
}

/** What the certification takes from its fiche; what the fiche does not say stays. */
export function asRegistered(certification: Certification, fiche: Fiche): Certification {
  return { ...certification, rncp: certification.rncp ?? fiche.number, level: fiche.level ?? certification.level, registrationEndsOn: fiche.endsOn ?? certification.registrationEndsOn };
}

/** What the school watches of a registration: nearing its end, ended, replaced, or closed at the register. */
export interface RegistrationWatch { readonly code: 'registration_ends' | 'registration_ended' | 'registration_replaced' | 'registration_inactive'; readonly on: Day | null; readonly replacedBy: readonly string[] }

/** Who was declared eligible keeps their version whatever it says (L.6113-9). `soon`: the last day looked ahead to. */
export function registrationWatch(certification: Pick<Certification, 'registrationEndsOn'>, fiche: Pick<Fiche, 'active' | 'newNumbers'> | null, today: Day, soon: Day): RegistrationWatch | null {
  const replacedBy = fiche?.newNumbers ?? [];
  const on = certification.registrationEndsOn;
  if (on !== null && on < today) return { code: 'registration_ended', on, replacedBy };
  if (fiche?.active === false) return { code: 'registration_inactive', on, replacedBy };
  if (on !== null && on <= soon) return { code: 'registration_ends', on, replacedBy };
  return replacedBy.length > 0 ? { code: 'registration_replaced', on, replacedBy } : null;
}
