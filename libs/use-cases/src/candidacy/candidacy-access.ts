import { mayDo, readsCandidacy, type CandidacyAction, type Surroundings } from '@probant/domain-candidacy';
import { demand, DomainError, type Actor, type Day, type Fact, type Id } from '@probant/domain-kernel';
import type { CandidacyFact } from './facts.js';
import type { Candidacies, CandidacyFile } from './ports/candidacies.js';

/** The candidacy and all that its acts look at, held for this actor to do this with. Throws `not-found` to who does not see it, `forbidden` with the reason to who may not now. */
export async function heldFor(candidacies: Candidacies, actor: Actor, candidacyId: Id, action: CandidacyAction, today: Day): Promise<{ readonly file: CandidacyFile; readonly around: Surroundings }> {
  const file = visible(await candidacies.hold(candidacyId), actor);
  const around = await candidacies.around(file, today);
  demand(mayDo(actor, file.candidacy, action, around));
  return { file, around };
}

/** The file, for those who see it. Throws `not-found` to the others. */
export function visible(file: CandidacyFile | null, actor: Actor): CandidacyFile {
  if (!file || !readsCandidacy(actor, file.candidacy).allowed) throw new DomainError('not-found', 'candidacy.unknown');
  return file;
}

/** Throws `conflict` with the present value when it moved on since the person read it. */
export function demandRevision(kept: { readonly revision: number }, seen: number, current: Readonly<Record<string, unknown>>): void {
  if (kept.revision !== seen) throw new DomainError('conflict', 'candidacy.stale_edit', { revision: kept.revision, current });
}

/** A fact of this candidacy. */
export function factOf(type: CandidacyFact, { candidacy }: CandidacyFile, data: Fact['data'] = {}): Fact {
  return { type, organisationId: candidacy.organisationId, subjectId: candidacy.id, candidacyId: candidacy.id, data };
}
