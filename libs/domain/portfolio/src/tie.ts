import { DomainError, type Id, type Instant } from '@probant/domain-kernel';
import type { TreeIndex } from '@probant/domain-referentiel';
import { currentFile, type Authorship, type Evidence } from './evidence.js';
import { sameValue } from './merge.js';

/** Where in the evidence to look. Seconds for sound and video. */
export interface Place {
  readonly pageFrom: number | null;
  readonly pageTo: number | null;
  readonly heading: string | null;
  readonly slide: number | null;
  readonly secondFrom: number | null;
  readonly secondTo: number | null;
}
export const NOWHERE_IN_PARTICULAR: Place = { pageFrom: null, pageTo: null, heading: null, slide: null, secondFrom: null, secondTo: null };

/** What a person writes of a tie. No criterion named: the tie speaks for the whole competency. */
export interface TieContent {
  readonly argument: string;
  readonly place: Place;
  readonly criterionIds: readonly Id[];
  readonly expectedElementIds: readonly Id[];
  /** Null: as the evidence says. */
  readonly authorship: Authorship | null;
  readonly ownPart: string;
}

/** Evidence tied to a competency, in one candidacy. */
export interface Tie extends TieContent {
  readonly id: Id;
  readonly organisationId: Id;
  readonly candidacyId: Id;
  readonly certifierId: Id;
  readonly evidenceId: Id;
  readonly competencyId: Id;
  readonly revision: number;
  readonly savedAt: Instant;
  readonly removedAt: Instant | null;
}

/** The argument that speaks for a whole competency. */
export interface Argument { readonly competencyId: Id; readonly text: string; readonly revision: number; readonly savedAt: Instant }

/** The tie's content alone, for a merge. */
export function contentOf(tie: TieContent): TieContent {
  const { argument, place, criterionIds, expectedElementIds, authorship, ownPart } = tie;
  return { argument, place, criterionIds, expectedElementIds, authorship, ownPart };
}

/** The référentiel a candidacy was pinned to, and the blocs it presents. */
export interface TieGround { readonly index: TreeIndex; readonly blocIds: ReadonlySet<Id> }

/** Throws `invalid` `portfolio.foreign_competency` when the competency is of another référentiel, or of a bloc that is not presented. */
export function checkCompetency(competencyId: Id, ground: TieGround): void {
  const bloc = ground.index.competencies.has(competencyId) ? ground.index.blocOf.get(competencyId) : undefined;
  if (!bloc || !ground.blocIds.has(bloc.id)) throw new DomainError('invalid', 'portfolio.foreign_competency', { competencyId });
}

/** Throws `invalid` when a criterion is not one of the competency's, or an expected element not one of its bloc's. */
export function checkTargets(competencyId: Id, content: TieContent, ground: TieGround): void {
  const criteria = new Set(ground.index.criteriaOfCompetency.get(competencyId)?.map(({ id }) => id));
  const foreign = content.criterionIds.find((id) => !criteria.has(id));
  if (foreign) throw new DomainError('invalid', 'portfolio.foreign_criterion', { criterionId: foreign, competencyId });
  const elements = new Set(ground.index.blocOf.get(competencyId)?.modalities.flatMap((modality) => modality.expectedElements.map(({ id }) => id)));
  const unknown = content.expectedElementIds.find((id) => !elements.has(id));
  if (unknown) throw new DomainError('invalid', 'portfolio.foreign_expected_element', { expectedElementId: unknown });
}

/** Throws `invalid` when the place is reversed, or beyond the pages or the duration the evidence is known to have. */
export function checkPlace(place: Place, evidence: Pick<Evidence, 'files'>): void {
  const { pageFrom, pageTo, secondFrom, secondTo } = place;
  if (reversed(pageFrom, pageTo) || reversed(secondFrom, secondTo)) throw new DomainError('invalid', 'portfolio.place_reversed');
  const file = currentFile(evidence);
  const lastPage = Math.max(pageFrom ?? 0, pageTo ?? 0, place.slide ?? 0);
  if (file?.pages && lastPage > file.pages) throw new DomainError('invalid', 'portfolio.place_beyond_pages', { pages: file.pages, asked: lastPage });
  const lastSecond = Math.max(secondFrom ?? 0, secondTo ?? 0);
  if (file?.seconds && lastSecond > Math.ceil(file.seconds)) throw new DomainError('invalid', 'portfolio.place_beyond_duration', { seconds: Math.ceil(file.seconds), asked: lastSecond });
}

/** Every rule of a tie. A collective work without its own part is a finding, never a refusal. A place left as it was is not looked at again. */
export function checkTie(competencyId: Id, content: TieContent, evidence: Pick<Evidence, 'files' | 'removedAt'>, ground: TieGround, placeBefore: Place | null = null): void {
  checkCompetency(competencyId, ground);
  checkTargets(competencyId, content, ground);
  if (evidence.removedAt !== null) throw new DomainError('conflict', 'portfolio.evidence_removed');
  if (placeBefore === null || !sameValue(placeBefore, content.place)) checkPlace(content.place, evidence);
}

function reversed(from: number | null, to: number | null): boolean {
  return to !== null && (from === null || to < from);
}
