import { DomainError, type Actor, type Fact, type Id } from '@probant/domain-kernel';
import { demandLibrary, demandReader, demandWriting } from '@probant/domain-portfolio';
import { blocsInScope, indexTree, type ReferentielTree } from '@probant/domain-referentiel';
import type { TieGround } from '@probant/domain-portfolio';
import type { PortfolioFact } from './facts.js';
import type { Dossier, Dossiers } from './ports/dossiers.js';

const DEMANDS = { read: demandReader, library: demandLibrary, writing: demandWriting } as const;

/** Loads a candidacy for what the actor wants of it. Throws `not-found` to those who do not see it, `forbidden` with the reason to those who may not now. */
export async function openDossier(dossiers: Dossiers, actor: Actor, candidacyId: Id, wanted: keyof typeof DEMANDS): Promise<Dossier> {
  const dossier = await dossiers.find(candidacyId);
  if (!dossier) throw new DomainError('not-found', 'candidacy.unknown');
  DEMANDS[wanted](actor, dossier);
  return dossier;
}

/** Throws `not-found` unless the thing is there, and is the candidate's. */
export function demandOwn<T extends { readonly personId: Id }>(thing: T | null, dossier: Dossier, code: string): T {
  if (!thing || thing.personId !== dossier.candidateId) throw new DomainError('not-found', code);
  return thing;
}

/** Throws `conflict` when the thing moved on since the person read it. */
export function demandRevision(kept: { readonly revision: number }, seen: number): void {
  if (kept.revision !== seen) throw new DomainError('conflict', 'portfolio.stale_edit', { revision: kept.revision });
}

/** Blocs presented at the present passage; null: all. */
export function scopeOf(dossier: Dossier): readonly Id[] | null {
  return dossier.passageBlocIds ?? (dossier.scope.kind === 'all' ? null : dossier.scope.blocIds);
}

/** What a tie is checked against. */
export function tieGround(dossier: Dossier, tree: ReferentielTree): TieGround {
  return { index: indexTree(tree), blocIds: new Set(blocsInScope(tree, scopeOf(dossier), dossier.scope.optionBlocIds).map(({ id }) => id)) };
}

/** A fact of this candidacy. */
export function factOf(dossier: Dossier, type: PortfolioFact, subjectId: Id, data: Fact['data'] = {}): Fact {
  return { type, organisationId: dossier.organisationId, subjectId, candidacyId: dossier.id, data };
}
