import type { EvidenceView, MatrixView, TieView } from '@probant/contract';
import { mergeFields } from '@probant/domain-portfolio';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { Problem } from '../../session/problem';
import { NOWHERE } from '../../i18n/place-words';
import { tieValue, type TieValue } from '../model/place';

const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [BLOC, C1, C2, K1, K2, K3, ELEMENT, MODALITY, CANDIDACY] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(id) as [string, string, string, string, string, string, string, string, string];
const NOW = '2026-11-19T20:04:00.000Z';

/** One bloc, two competencies, three criteria, one expected element. */
export const TREE: ReferentielTree = {
  title: 'Chef de projet', certifier: null, rncp: null, optionGroups: [], requirements: [], glossary: [],
  blocs: [{
    id: BLOC, number: '2', option: null, optionGroupId: null, title: 'Organiser la production', description: null, components: [], activities: [], criteriaGroups: [],
    competencies: [{ id: C1, code: 'C6', text: 'Planifier la production', activityId: null, componentId: null }, { id: C2, code: 'C7', text: 'Assurer la sécurité', activityId: null, componentId: null }],
    modalities: [{
      id: MODALITY, code: 'M1', printedCode: 'M1', title: 'Dossier', text: 'Dossier', competencyIds: [C1], componentId: null, deliverables: [], expectedElements: [{ id: ELEMENT, text: 'Un calendrier', language: null, choice: null }],
      individual: null, group: null, written: null, oral: null, pages: null, durations: [], formats: [], parts: [],
    }],
    criteria: ([[K1, [C1], 'Les jalons sont prévus'], [K2, [C1], 'Les marges sont prévues'], [K3, [C2], 'Le plan de secours est complet']] as const).map(([key, competencyIds, text]) => ({
      id: key, code: null, groupId: null, heading: null, text, competencyIds: [...competencyIds], modalityIds: [], scope: null, facet: null, basis: 'explicit' as const, subCriteria: [],
    })),
  }],
};

type FileView = NonNullable<EvidenceView['file']>;

/** A file checked, of this many pages. */
export function aFile(change: Partial<FileView> = {}): FileView {
  return { id: id(900), version: 1, name: 'plan.pdf', bytes: 12_000, type: 'application/pdf', state: 'ready', fault: null, sha256: null, pages: 12, seconds: null, previewPages: 12, addedAt: NOW, scanned: 'not_scanned', ...change };
}

/** A piece of evidence of the library. */
export function aPiece(number: number, change: Partial<EvidenceView> = {}): EvidenceView {
  return {
    id: id(100 + number), number, title: `Preuve ${number}`, kind: 'plan', description: '', producedOn: null, experienceId: null, authorship: 'personal', ownPart: '', aiTools: '', confidentiality: 'ordinary',
    form: 'file', url: null, text: null, revision: 0, file: aFile({ id: id(900 + number) }), olderFiles: [], ties: [], createdAt: NOW, removedAt: null, ...change,
  };
}

export function aTie(number: number, evidenceId: string, competencyId: string, change: Partial<TieView> = {}): TieView {
  return { id: id(200 + number), evidenceId, competencyId, argument: '', place: NOWHERE, criterionIds: [], expectedElementIds: [], authorship: null, ownPart: '', revision: 0, savedAt: NOW, ...change };
}

/** A server of one candidacy, in memory: it stores, merges and refuses as the real one does. */
export class FakePortfolio {
  evidence: EvidenceView[] = [];
  ties: TieView[] = [];
  texts: MatrixView['arguments'] = [];
  refused: { readonly code: string; readonly details: Record<string, unknown> } | null = null;
  headings: { text: string; page: number | null; level: number; competencyIds: string[]; blocId: string | null }[] = [];
  uploads: { id: string; name: string; bytes: number; partBytes: number; received: number[]; evidenceId: string | null; expiresAt: string }[] = [];
  /** What the next calls throw before the server answers. */
  readonly failures: Problem[] = [];
  private readonly aside = new Map<string, EvidenceView | TieView>();
  private count = 50;

  readonly listEvidence = async () => this.answer({ items: [...this.evidence], quota: { usedBytes: 3_000_000, maxBytes: 10_000_000_000, maxFileBytes: 2_000_000_000 }, actions: [{ action: 'keep_library', allowed: true, code: null, details: null }] });
  readonly readEvidence = async (_at: unknown, key: string) => this.piece(key);
  readonly listExperiences = async () => ({ items: [] });
  readonly listUploads = async () => ({ items: [...this.uploads] });
  readonly readReferentiel = async () => ({ tree: TREE, revision: 0 });
  readonly readFileText = async () => ({ html: null, text: 'Le texte du document', headings: this.headings });
  readonly readMatrix = async (): Promise<MatrixView> => this.answer({
    referentielId: id(50), inScopeBlocIds: [BLOC], ties: [...this.ties], arguments: [...this.texts], exemptedCriterionIds: [], setAsideCriterionIds: [], keptModalityIds: [MODALITY],
    evidence: this.evidence.map(({ id: key, number, title, kind, form, authorship, file }) => ({ id: key, number, title, kind, form, authorship, fileState: file?.state ?? null, type: file?.type ?? null, pages: file?.pages ?? null, seconds: file?.seconds ?? null })),
    completeness: { computedAt: NOW, stale: false, findings: [], blocs: [] },
    actions: [{ action: 'write_booklet', allowed: this.refused === null, code: this.refused?.code ?? null, details: this.refused?.details ?? null }],
  });

  readonly addLink = async (_at: unknown, { title, url }: { title: string; url: string }) => this.added({ title, form: 'link', url, file: null });
  readonly addText = async (_at: unknown, { title }: { title: string }) => this.added({ title, form: 'text', text: '', file: null });
  readonly describe = async (_at: unknown, { title, description }: { title: string; description: string }) => this.added({ title, description, confidentiality: 'shown_at_hearing', file: null });
  readonly editEvidence = async (_at: unknown, key: string, { revision, ...value }: Partial<EvidenceView> & { revision: number }) => {
    const kept = this.answer(this.piece(key));
    if (kept.revision !== revision) throw new Problem(409, 'portfolio.stale_edit');
    return this.put({ ...kept, ...value, revision: revision + 1 } as EvidenceView);
  };
  readonly removeEvidence = async (_at: unknown, key: string) => { this.aside.set(key, this.piece(key)); this.evidence = this.evidence.filter((one) => one.id !== key); };
  readonly restoreEvidence = async (_at: unknown, key: string) => { const kept = this.aside.get(key) as EvidenceView | undefined; if (kept) this.evidence.push(kept); };

  readonly tieEvidence = async (_at: unknown, { evidenceId, competencyId, ...value }: Partial<TieValue> & { evidenceId: string; competencyId: string }) => {
    const there = this.answer(this.ties.find((tie) => tie.evidenceId === evidenceId && tie.competencyId === competencyId));
    if (there) throw new Problem(409, 'portfolio.already_tied', null, { tieId: there.id });
    const made = aTie((this.count += 1), evidenceId, competencyId, value);
    this.ties.push(made);
    return made;
  };
  readonly editTie = async (_at: unknown, key: string, { base, value }: { base: TieValue; value: TieValue }) => {
    const kept = this.answer(this.ties.find((tie) => tie.id === key));
    if (!kept) throw new Problem(404, 'portfolio.tie_unknown');
    const merged = mergeFields(base, tieValue(kept), value);
    if (merged.conflicts.length > 0) throw new Problem(409, 'portfolio.stale_edit');
    const saved = { ...kept, ...merged.value, revision: kept.revision + 1 };
    this.ties = this.ties.map((tie) => (tie.id === key ? saved : tie));
    return saved;
  };
  readonly removeTie = async (_at: unknown, key: string) => { const kept = this.ties.find((tie) => tie.id === key); if (kept) this.aside.set(key, kept); this.ties = this.ties.filter((tie) => tie.id !== key); };
  readonly restoreTie = async (_at: unknown, key: string) => { const kept = this.aside.get(key) as TieView; this.ties.push(kept); return kept; };
  readonly writeArgument = async (_at: unknown, competencyId: string, { base, text }: { base: string; text: string }) => {
    const kept = this.answer(this.texts.find((one) => one.competencyId === competencyId));
    if ((kept?.text ?? '') !== base) throw new Problem(409, 'portfolio.stale_edit');
    const saved = { competencyId, text, revision: (kept?.revision ?? 0) + 1, savedAt: NOW };
    this.texts = [...this.texts.filter((one) => one.competencyId !== competencyId), saved];
    return saved;
  };

  private added(change: Partial<EvidenceView>): EvidenceView {
    return this.put(aPiece(this.evidence.length + 1, change));
  }

  private put(piece: EvidenceView): EvidenceView {
    this.evidence = [...this.evidence.filter((one) => one.id !== piece.id), piece];
    return piece;
  }

  private piece(key: string): EvidenceView {
    const found = this.evidence.find((one) => one.id === key);
    if (!found) throw new Problem(404, 'portfolio.evidence_unknown');
    return found;
  }

  private answer<T>(value: T): T {
    const failure = this.failures.shift();
    if (failure) throw failure;
    return value;
  }
}
