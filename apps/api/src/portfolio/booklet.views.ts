import type { BookletView, MatrixView, portfolioRoutes, ResponseOf } from '@probant/contract';
import type { Id, Instant } from '@probant/domain-kernel';
import { currentFile, type BookletContent, type Completeness } from '@probant/domain-portfolio';
import { effectiveCriteria, modalitiesKept } from '@probant/domain-referentiel';
import type { Booklet, DepositedBooklet, Dossier, Draft, Matrix } from '@probant/use-cases';
import type { z } from 'zod';
import { actionView } from '../http/action-view.js';
import { tieView } from './evidence.views.js';

type CompletenessView = z.output<typeof MatrixView>['completeness'];
type Seen = Pick<Completeness, 'findings' | 'blocs'>;

/** Completeness with what was presented; what the jury decided is told apart, by the candidacy. */
export function completenessView({ findings, blocs }: Seen, computedAt: Instant | null, stale: boolean, presented: readonly Id[]): CompletenessView {
  return {
    computedAt, stale,
    findings: findings.map((finding) => ({ ...finding, where: { ...finding.where }, facts: { ...finding.facts } })),
    blocs: blocs.map((bloc) => ({ ...bloc, criteria: bloc.criteria.map((one) => ({ ...one })), verdict: null, held: false, presented: presented.includes(bloc.blocId) })),
  };
}

export function matrixView({ dossier, ground, blocIds, evidence, ties, arguments: said, snapshot, write }: Matrix): z.input<typeof MatrixView> {
  const scope = dossier.passageBlocIds ?? (dossier.scope.kind === 'all' ? null : dossier.scope.blocIds);
  const criteria = effectiveCriteria(ground.tree, ground.adaptation, scope, dossier.scope.optionBlocIds, ground.exemptedCriterionIds);
  return {
    referentielId: dossier.referentielId, inScopeBlocIds: [...blocIds], actions: [actionView('write_booklet', write)], ties: ties.map(tieView),
    evidence: evidence.map((one) => {
      const file = currentFile(one);
      const { id, number, title, kind, form, authorship } = one;
      return { id, number, title, kind, form, authorship, fileState: file?.state ?? null, type: file?.type ?? null, pages: file?.pages ?? null, seconds: file?.seconds ?? null };
    }),
    arguments: said.map(({ competencyId, text, revision, savedAt }) => ({ competencyId, text, revision, savedAt })),
    completeness: snapshot ? completenessView(snapshot.completeness, snapshot.computedAt, snapshot.counterSeen < dossier.contentCounter, blocIds) : { computedAt: null, stale: true, findings: [], blocs: [] },
    exemptedCriterionIds: [...ground.exemptedCriterionIds],
    setAsideCriterionIds: criteria.filter(({ standing }) => standing === 'set_aside').map(({ criterion }) => criterion.id),
    keptModalityIds: modalitiesKept(ground.tree, ground.adaptation, dossier.route).map(({ modality }) => modality.id),
  };
}

export function draftView({ dossier, content, completeness, deposit }: Draft, now: Instant): BookletView {
  return {
    id: null, version: null, depositedAt: null, fingerprint: null, journalHead: null, state: 'draft', flags: [], ...contentView(content), passageNumber: dossier.passageNumber,
    completeness: completenessView(completeness, now, false, content.blocIds), actions: [actionView('deposit', deposit)],
  };
}

export function bookletView({ booklet, checkForm }: DepositedBooklet): BookletView {
  const { id, version, depositedAt, fingerprint, journalHead, state, flags, content } = booklet;
  return {
    id, version, depositedAt, fingerprint, journalHead, state, flags: flags.map((flag) => ({ ...flag })), ...contentView(content),
    completeness: completenessView(booklet.completeness, depositedAt, false, content.blocIds), actions: [actionView('check_form', checkForm)],
  };
}

export function receiptView({ booklet, dossier, blocs }: { readonly booklet: Booklet; readonly dossier: Dossier; readonly blocs: readonly { readonly number: string; readonly option: string | null; readonly title: string }[] }): ResponseOf<typeof portfolioRoutes.readReceipt> {
  const { id, version, depositedAt, fingerprint, journalHead, content } = booklet;
  return {
    bookletId: id, version, passageNumber: content.passageNumber, depositedAt, fingerprint, journalHead, certification: dossier.certification, organisation: dossier.organisation,
    candidate: `${content.identity.givenName} ${content.identity.familyName}`, blocs: blocs.map((bloc) => ({ ...bloc })),
    files: content.evidence.flatMap(({ file }) => (file?.sha256 ? [{ name: file.name, bytes: file.bytes, sha256: file.sha256 }] : [])),
  };
}

function contentView(content: BookletContent): Pick<BookletView, 'referentielId' | 'passageNumber' | 'blocIds' | 'identity' | 'experiences' | 'evidence' | 'items'> {
  const { referentielId, passageNumber, blocIds, identity, experiences, evidence, items } = structuredClone(content) as unknown as Pick<BookletView, 'referentielId' | 'passageNumber' | 'blocIds' | 'identity' | 'experiences' | 'evidence' | 'items'>;
  return { referentielId, passageNumber, blocIds, identity, experiences, evidence, items };
}
