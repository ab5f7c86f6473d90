import { DomainError, holdsRole, type Actor, type Fact, type Id, type Permission } from '@probant/domain-kernel';
import { stands, type Passage } from '@probant/domain-jury';
import type { JuryFact } from './facts.js';
import type { NamedSeat, PassageFile, Passages } from './ports/passages.js';

const UNKNOWN = (): DomainError => new DomainError('not-found', 'jury.passage_unknown');
const isHere = (actor: Actor, { passage }: PassageFile): boolean => actor.organisationId !== null && (actor.organisationId === passage.organisationId || actor.organisationId === passage.certifierId);

/** Whether the actor manages the passage: manager of the centre or of the certifier, in the organisation of the URL. */
export function managesPassage(actor: Actor, file: PassageFile): boolean {
  return isHere(actor, file) && holdsRole(actor, actor.organisationId, 'manager');
}

/** The seat the actor holds; null for who holds none. Before the convocation nobody is told. */
export function seatOf(actor: Actor, file: PassageFile): NamedSeat | null {
  if (!isHere(actor, file) || file.passage.state === 'preparing' || file.passage.state === 'deposited') return null;
  return file.seats.find((seat) => seat.personId === actor.personId && stands(seat)) ?? null;
}

/** The passage, for a manager. Throws `not-found` to everybody else. */
export async function managedPassage(passages: Passages, actor: Actor, passageId: Id): Promise<PassageFile> {
  const file = await passages.find(passageId);
  if (!file || !managesPassage(actor, file)) throw UNKNOWN();
  return file;
}

/** The passage and the actor's seat on it. Throws `not-found` to who does not sit there. */
export async function seatedPassage(passages: Passages, actor: Actor, passageId: Id): Promise<{ readonly file: PassageFile; readonly seat: NamedSeat }> {
  const file = await passages.find(passageId);
  const seat = file && seatOf(actor, file);
  if (!file || !seat) throw UNKNOWN();
  return { file, seat };
}

/** Writes the passage; throws `conflict` when somebody wrote meanwhile. */
export async function savePassage(passages: Passages, passage: Passage): Promise<void> {
  if (!(await passages.save(passage))) throw new DomainError('conflict', 'jury.passage_changed', { passageId: passage.id });
}

/** Two screens on one deliberation: the second one is told. Throws `conflict`. */
export function demandRevision(passage: Passage, revision: number): void {
  if (passage.revision !== revision) throw new DomainError('conflict', 'jury.passage_changed', { passageId: passage.id });
}

/** A fact of a passage. */
export function factOf(type: JuryFact, passage: Passage, data: Readonly<Record<string, unknown>> = {}, subjectId: Id = passage.id): Fact {
  return { type, organisationId: passage.organisationId, subjectId, candidacyId: passage.candidacyId, data: { passageId: passage.id, ...data } };
}

/** An act as a screen shows it. */
export interface ActionState { readonly action: string; readonly allowed: boolean; readonly code: string | null; readonly details: Record<string, unknown> | null }

/** What a permission says of an act. */
export function actionOf(action: string, permission: Permission): ActionState {
  return permission.allowed ? { action, allowed: true, code: null, details: null } : { action, allowed: false, code: permission.code, details: permission.details ? { ...permission.details } : null };
}
