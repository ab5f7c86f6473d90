import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import type { MatrixView, TieView } from '@probant/contract';
import { hasUnsent } from '../session/autosave';
import { Problem, problemOf } from '../session/problem';
import { Reading } from '../session/reading';
import { keptOnRoute } from './model/kept';
import { Draft, type Saved } from './model/draft';
import { flushOnLeave } from './model/flush-on-leave';
import { matrixBlocs, supports } from './model/matrix-model';
import { NOWHERE } from '../i18n/place-words';
import { tieValue, type TieValue } from './model/place';
import { PortfolioClient, type Where } from './portfolio.client';

/** The argument that speaks for a whole competency. */
export interface ArgumentValue { readonly text: string }
/** A tie taken away, or narrowed, as it was: for the undo. */
export interface Untied { readonly removed: boolean; readonly before: TieView }

/** Ties of one candidacy and the référentiel they answer, as the matrix and the competency page show them. */
@Injectable({ providedIn: 'root' })
export class MatrixStore {
  private readonly client = inject(PortfolioClient);
  private readonly drafts = new Map<string, Draft<TieValue>>();
  private readonly texts = new Map<string, Draft<ArgumentValue>>();
  private readonly matrix = new Reading((at: Where) => this.client.readMatrix(at));
  private readonly referentiel = new Reading((asked: Where & { readonly id: string }) => this.client.readReferentiel(asked, asked.id));

  readonly view = this.matrix.value;
  readonly tree = computed(() => this.referentiel.value()?.tree ?? null);
  readonly error = computed(() => this.matrix.error() ?? this.referentiel.error());
  readonly ready = computed(() => this.view() !== null && this.tree() !== null);
  readonly evidence = computed(() => [...(this.view()?.evidence ?? [])].sort((left, right) => left.number - right.number));
  readonly blocs = computed(() => { const tree = this.tree(); const view = this.view(); return tree && view ? matrixBlocs(tree, view) : []; });
  readonly kept = computed(() => { const tree = this.tree(); return tree ? keptOnRoute(tree, this.view()?.keptModalityIds ?? []) : []; });
  /** Whether ties and arguments may be written now; null until known. */
  readonly writing = computed(() => this.view()?.actions.find(({ action }) => action === 'write_booklet') ?? null);
  readonly editable = computed(() => this.writing()?.allowed ?? false);

  constructor() {
    effect(() => { const view = this.view(); const at = this.matrix.of(); if (view && at) untracked(() => this.referentiel.open({ ...at, id: view.referentielId })); });
    effect(() => { if (this.ready()) { this.view(); untracked(() => this.refreshDrafts()); } });
    flushOnLeave(() => this.flush());
  }

  /** Shows a candidacy; the same one again reads what may have changed. */
  open(where: Where): void {
    if (this.matrix.of()?.candidacy !== where.candidacy) this.letGo();
    this.matrix.open(where);
  }

  /** Reads again what the server knows; texts being typed are left alone. */
  again(): void {
    this.matrix.again();
    if (this.referentiel.error()) this.referentiel.again();
  }

  evidenceOf(id: string): MatrixView['evidence'][number] | undefined {
    return this.view()?.evidence.find((item) => item.id === id);
  }

  tieOf(id: string): TieView | undefined {
    return this.view()?.ties.find((tie) => tie.id === id);
  }

  tieBetween(evidenceId: string, competencyId: string): TieView | undefined {
    return this.view()?.ties.find((tie) => tie.evidenceId === evidenceId && tie.competencyId === competencyId);
  }

  /** Ties a piece to a competency for these criteria, none for the whole of it; a tie of the pair takes them in, another tab's too. */
  async tie(evidenceId: string, competencyId: string, criterionIds: readonly string[], value: Partial<TieValue> = {}): Promise<TieView> {
    const existing = this.tieBetween(evidenceId, competencyId);
    if (existing) return this.widen(existing, criterionIds, value);
    try {
      const made = await this.client.tieEvidence(this.whereNow(), { evidenceId, competencyId, criterionIds: [...criterionIds], place: NOWHERE, ...value });
      this.put(made);
      return made;
    } catch (error) {
      if (problemOf(error).code !== 'portfolio.already_tied') throw error;
      const there = (await this.readAgain()).ties.find((tie) => tie.evidenceId === evidenceId && tie.competencyId === competencyId);
      if (!there) throw error;
      return this.widen(there, criterionIds, value);
    }
  }

  /** Takes a criterion off a tie; the last one, or null, takes the tie away. */
  async untie(tie: TieView, criterionId: string | null): Promise<Untied> {
    const before = { ...tie, ...this.draftOf(tie).value() };
    const named = before.criterionIds.length > 0 ? before.criterionIds : this.criteriaOf(tie.competencyId);
    const left = named.filter((id) => id !== criterionId);
    if (criterionId !== null && left.length > 0 && supports(before, criterionId)) {
      await this.save(tie, { criterionIds: left });
      return { removed: false, before };
    }
    await this.draftOf(tie).flush();
    await this.client.removeTie(this.whereNow(), tie.id);
    this.drafts.delete(tie.id);
    this.matrix.change((view) => ({ ...view, ties: view.ties.filter((item) => item.id !== tie.id) }));
    return { removed: true, before };
  }

  /** Undoes a detachment. */
  async restore({ removed, before }: Untied): Promise<void> {
    if (removed) return this.put(await this.client.restoreTie(this.whereNow(), before.id));
    const tie = this.tieOf(before.id);
    if (tie) await this.save(tie, { criterionIds: before.criterionIds });
  }

  /** Changes some fields of a tie now, merged with what is being typed. */
  async save(tie: TieView, value: Partial<TieValue>): Promise<void> {
    const draft = this.draftOf(tie);
    draft.change(value);
    await draft.flush();
  }

  /** The draft of a tie: one for the whole visit, so that leaving the panel loses nothing. */
  draftOf(tie: TieView): Draft<TieValue> {
    const known = this.drafts.get(tie.id);
    if (known) return known;
    const where = this.whereNow();
    const draft = untracked(() => new Draft<TieValue>(savedTie(tie), {
      key: tieKey(tie.id),
      save: async (revision, base, value) => { const saved = await this.client.editTie(where, tie.id, { revision, base, value }); this.put(saved); return savedTie(saved); },
      current: async () => { const theirs = (await this.readAgain()).ties.find(({ id }) => id === tie.id); if (!theirs) throw new Problem(404, 'portfolio.tie_unknown'); return savedTie(theirs); },
    }));
    this.drafts.set(tie.id, draft);
    return draft;
  }

  /** The draft of the argument that speaks for a whole competency. */
  argumentOf(competencyId: string): Draft<ArgumentValue> {
    const known = this.texts.get(competencyId);
    if (known) return known;
    const where = this.whereNow();
    const draft = untracked(() => new Draft<ArgumentValue>(savedArgument(this.view(), competencyId), {
      key: argumentKey(where, competencyId),
      save: async (revision, base, { text }) => {
        const saved = await this.client.writeArgument(where, competencyId, { revision, base: base.text, text });
        this.matrix.change((view) => ({ ...view, arguments: [...view.arguments.filter((item) => item.competencyId !== competencyId), { competencyId, ...saved }] }));
        return { revision: saved.revision, value: { text: saved.text }, savedAt: saved.savedAt };
      },
      current: async () => savedArgument(await this.readAgain(), competencyId),
    }));
    this.texts.set(competencyId, draft);
    return draft;
  }

  /** Saves everything being typed. */
  async flush(): Promise<void> {
    await Promise.all([...this.drafts.values(), ...this.texts.values()].map((draft) => draft.flush()));
  }

  private async widen(tie: TieView, criterionIds: readonly string[], value: Partial<TieValue>): Promise<TieView> {
    const { criterionIds: named } = this.draftOf(tie).value();
    const whole = named.length === 0 || criterionIds.length === 0;
    await this.save(tie, { ...value, criterionIds: whole ? [] : [...new Set([...named, ...criterionIds])] });
    return this.tieOf(tie.id) ?? tie;
  }

  /** What was saved elsewhere reaches the drafts; what a former visit could not send leaves now. */
  private refreshDrafts(): void {
    const [view, at] = [this.view(), this.matrix.of()];
    if (!view || !at) return;
    for (const tie of view.ties) {
      if (this.drafts.has(tie.id)) this.drafts.get(tie.id)?.refresh(savedTie(tie));
      else if (hasUnsent(tieKey(tie.id))) this.draftOf(tie);
    }
    for (const { id } of this.blocs().flatMap(({ bloc }) => bloc.competencies)) {
      if (this.texts.has(id)) this.texts.get(id)?.refresh(savedArgument(view, id));
      else if (hasUnsent(argumentKey(at, id))) this.argumentOf(id);
    }
  }

  private letGo(): void {
    void this.flush();
    this.drafts.clear();
    this.texts.clear();
  }

  private criteriaOf(competencyId: string): readonly string[] {
    return this.tree()?.blocs.flatMap(({ criteria }) => criteria.filter((criterion) => criterion.competencyIds.includes(competencyId)).map(({ id }) => id)) ?? [];
  }

  private async readAgain(): Promise<MatrixView> {
    const view = await this.client.readMatrix(this.whereNow());
    this.matrix.change(() => view);
    return view;
  }

  private whereNow(): Where {
    const where = this.matrix.of();
    if (!where) throw new Error('the matrix is not open');
    return where;
  }

  private put(tie: TieView): void {
    this.matrix.change((view) => ({ ...view, ties: view.ties.some(({ id }) => id === tie.id) ? view.ties.map((item) => (item.id === tie.id ? tie : item)) : [...view.ties, tie] }));
  }
}

const tieKey = (id: string): string => `tie:${id}`;
const argumentKey = (at: Where, competencyId: string): string => `argument:${at.candidacy}:${competencyId}`;

function savedTie(tie: TieView): Saved<TieValue> {
  return { revision: tie.revision, value: tieValue(tie), savedAt: tie.savedAt };
}

function savedArgument(view: MatrixView | null, competencyId: string): Saved<ArgumentValue> {
  const found = view?.arguments.find((item) => item.competencyId === competencyId);
  return { revision: found?.revision ?? 0, value: { text: found?.text ?? '' }, savedAt: found?.savedAt ?? null };
}
