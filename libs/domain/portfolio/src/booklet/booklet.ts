import type { Id, Instant } from '@probant/domain-kernel';
import { blocsInScope, type ReferentielTree } from '@probant/domain-referentiel';
import { currentFile, type Authorship, type Evidence, type EvidenceForm, type EvidenceSheet } from '../evidence.js';
import type { Experience, ExperienceContent } from '../experience.js';
import { isBlank } from '../completeness/subject.js';
import { contentOf, type Tie, type TieContent } from '../tie.js';

/** How far the school's check of form is. */
export const BOOKLET_STATES = ['deposited', 'flagged', 'verified'] as const;
export type BookletState = (typeof BOOKLET_STATES)[number];

/** Why a booklet is given back, item by item. */
export interface Flag { readonly subjectId: Id | null; readonly code: string; readonly reason: string }

/** A file version as a booklet names it: by its hash. */
export interface BookletFile {
  readonly id: Id;
  readonly version: number;
  readonly name: string;
  readonly bytes: number;
  readonly type: string | null;
  readonly state: 'ready' | 'checking' | 'refused' | 'receiving';
  readonly fault: string | null;
  readonly sha256: string | null;
  readonly pages: number | null;
  readonly seconds: number | null;
  readonly previewPages: number;
  readonly scanned: 'clean' | 'infected' | 'not_scanned';
  readonly addedAt: Instant;
}
export interface BookletEvidence extends EvidenceSheet { readonly id: Id; readonly number: number; readonly form: EvidenceForm; readonly url: string | null; readonly text: string | null; readonly file: BookletFile | null }
/** `authorship` is the tie's own, or what the evidence says. */
export interface BookletTie extends TieContent { readonly tieId: Id; readonly evidenceId: Id; readonly authorship: Authorship }
export interface BookletItem { readonly competencyId: Id; readonly argument: string; readonly ties: readonly BookletTie[] }
export interface BookletExperience extends ExperienceContent { readonly id: Id; readonly revision: number }

/** What the jury reads: copies, nothing in it points to a living row. */
export interface BookletContent {
  readonly referentielId: Id;
  readonly passageNumber: number;
  readonly blocIds: readonly Id[];
  readonly identity: { readonly givenName: string; readonly familyName: string };
  readonly consentedAt: Instant | null;
  readonly swornAt: Instant | null;
  readonly experiences: readonly BookletExperience[];
  readonly evidence: readonly BookletEvidence[];
  readonly items: readonly BookletItem[];
}

/** What a booklet is made from. */
export interface BookletSource extends Omit<BookletContent, 'experiences' | 'evidence' | 'items' | 'blocIds'> {
  readonly tree: ReferentielTree;
  readonly scopeBlocIds: readonly Id[] | null;
  readonly optionBlocIds: readonly Id[];
  readonly experiences: readonly Experience[];
  readonly evidence: readonly Evidence[];
  readonly ties: readonly Tie[];
  readonly arguments: readonly { readonly competencyId: Id; readonly text: string }[];
}

/** Copies into a booklet what is tied or argued in the blocs presented, in printed order, with the evidence it rests on. */
export function composeBooklet(source: BookletSource): BookletContent {
  const blocs = blocsInScope(source.tree, source.scopeBlocIds, source.optionBlocIds);
  const library = new Map(source.evidence.filter(({ removedAt }) => removedAt === null).map((one) => [one.id, one]));
  const items = blocs.flatMap((bloc) => bloc.competencies.flatMap(({ id }) => itemOf(id, source, library)));
  const used = new Set(items.flatMap(({ ties }) => ties.map(({ evidenceId }) => evidenceId)));
  const { referentielId, passageNumber, identity, consentedAt, swornAt } = source;
  return {
    referentielId, passageNumber, identity, consentedAt, swornAt, items,
    blocIds: blocs.map(({ id }) => id),
    experiences: source.experiences.filter(({ removedAt }) => removedAt === null).map(experienceOf),
    evidence: [...library.values()].filter(({ id }) => used.has(id)).sort((a, b) => a.number - b.number).map(evidenceOf),
  };
}

/** The files of a booklet, those that were checked. */
export function filesOf(content: Pick<BookletContent, 'evidence'>): readonly (BookletFile & { readonly evidenceId: Id; readonly sha256: string })[] {
  return content.evidence.flatMap(({ id, file }) => (file?.sha256 ? [{ ...file, sha256: file.sha256, evidenceId: id }] : []));
}

function itemOf(competencyId: Id, source: BookletSource, library: ReadonlyMap<Id, Evidence>): readonly BookletItem[] {
  const argument = source.arguments.find((one) => one.competencyId === competencyId)?.text ?? '';
  const ties = source.ties
    .filter((tie) => tie.competencyId === competencyId && tie.removedAt === null && library.has(tie.evidenceId))
    .map((tie) => ({ tieId: tie.id, evidenceId: tie.evidenceId, ...contentOf(tie), authorship: tie.authorship ?? library.get(tie.evidenceId)?.authorship ?? 'personal' }))
    .sort((a, b) => (library.get(a.evidenceId)?.number ?? 0) - (library.get(b.evidenceId)?.number ?? 0));
  return ties.length === 0 && isBlank(argument) ? [] : [{ competencyId, argument, ties }];
}

function experienceOf({ id, role, employer, from, to, weeklyHours, status, description, revision }: Experience): BookletExperience {
  return { id, role, employer, from, to, weeklyHours, status, description, revision };
}

function evidenceOf(evidence: Evidence): BookletEvidence {
  const { id, number, form, title, kind, description, producedOn, experienceId, authorship, ownPart, aiTools, confidentiality, url, text } = evidence;
  const file = currentFile(evidence);
  return { id, number, form, title, kind, description, producedOn, experienceId, authorship, ownPart, aiTools, confidentiality, url, text, file: file && fileOf(file) };
}

function fileOf({ id, version, name, bytes, type, state, fault, sha256, pages, seconds, previewPages, scanned, addedAt }: NonNullable<ReturnType<typeof currentFile>>): BookletFile {
  return { id, version, name, bytes, type, state, fault, sha256, pages, seconds, previewPages, scanned, addedAt };
}
