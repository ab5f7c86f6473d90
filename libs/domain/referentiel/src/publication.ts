import type { Id, Instant } from '@probant/domain-kernel';
import type { Referentiel } from './referentiel.js';
import type { ReferentielTree } from './tree.js';

/** What holds back a publication: a bloc, a competency or a production without text. */
export interface PublicationBlocker {
  readonly code: 'referentiel.no_bloc' | 'referentiel.bloc_without_text' | 'referentiel.competency_without_text' | 'referentiel.production_without_text';
  /** The thing without text; null when the tree has no bloc at all. */
  readonly subjectId: Id | null;
  readonly blocId: Id | null;
  readonly printedCode: string | null;
}

const empty = (text: string): boolean => text.trim() === '';

/** Everything that holds back the publication of a tree; empty when it may be published. */
export function publicationBlockers(tree: ReferentielTree): readonly PublicationBlocker[] {
  if (tree.blocs.length === 0) return [{ code: 'referentiel.no_bloc', subjectId: null, blocId: null, printedCode: null }];
  return tree.blocs.flatMap((bloc) => {
    const blocker = (code: PublicationBlocker['code'], subjectId: Id, printedCode: string | null): PublicationBlocker => ({ code, subjectId, blocId: bloc.id, printedCode });
    return [
      ...(empty(bloc.title) ? [blocker('referentiel.bloc_without_text', bloc.id, bloc.number)] : []),
      ...bloc.competencies.filter((one) => empty(one.text)).map((one) => blocker('referentiel.competency_without_text', one.id, one.code)),
      ...bloc.modalities.flatMap((modality) => [
        ...(empty(modality.text) && empty(modality.title) ? [blocker('referentiel.production_without_text', modality.id, modality.printedCode)] : []),
        ...modality.deliverables.filter((one) => empty(one.title)).map((one) => blocker('referentiel.production_without_text', one.id, modality.printedCode)),
      ]),
    ];
  });
}

/** What a manager's confirmation gives: asked, for a second manager to publish; or published. */
export interface Confirmation { readonly personId: Id; readonly otherManagers: number; readonly now: Instant }

/**
 * A manager confirms the publication of a draft they may publish (`mayPublish`). Where there is another manager the first confirmation asks, the second one publishes.
 * `versions` are those of the certification's référentiels: the next number is given.
 */
export function confirmPublication(referentiel: Referentiel, { personId, otherManagers, now }: Confirmation, versions: readonly (number | null)[]): Referentiel {
  const revision = referentiel.revision + 1;
  if (otherManagers > 0 && referentiel.publicationAsked === null) return { ...referentiel, publicationAsked: { by: personId, at: now }, revision };
  return { ...referentiel, status: 'published', version: Math.max(0, ...versions.map((version) => version ?? 0)) + 1, publishedAt: now, revision };
}

/** A version replaced by a newer one: closed to new candidacies; those that run keep theirs (L.6113-9). */
export function retired(referentiel: Referentiel): Referentiel {
  return { ...referentiel, status: 'retired', revision: referentiel.revision + 1 };
}
