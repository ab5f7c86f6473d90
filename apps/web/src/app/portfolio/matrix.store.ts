import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { MatrixView, TieView } from '@probant/contract';
import { keptOnRoute } from './model/kept';
import { Draft, type Saved } from './model/draft';
import { matrixBlocs, supports } from './model/matrix-model';
import { NOWHERE, tieValue, type TieValue } from './model/place';
import { PortfolioClient, type Where } from './portfolio.client';

/** Ties of one candidacy and the référentiel they answer, as the matrix and the competency page show them. */
@Injectable()
export class MatrixStore {
  private readonly client = inject(PortfolioClient);
  private readonly at = signal<Where | null>(null);
  private readonly drafts = new Map<string, Draft<TieValue>>();
  private readonly texts = new Map<string, Draft<{ text: string }>>();

  private readonly matrix = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.readMatrix(params) });
  private readonly referentiel = resource({
    params: () => { const at = this.at(); const id = this.matrix.hasValue() ? this.matrix.value().referentielId : undefined; return at && id ? { at, id } : undefined; },
    loader: ({ params }) => this.client.readReferentiel(params.at, params.id),
    equal: (left, right) => left?.id === right?.id && left?.revision === right?.revision,
  });

  readonly view = computed<MatrixView | null>(() => (this.matrix.hasValue() ? this.matrix.value() : null));
  readonly tree = computed(() => (this.referentiel.hasValue() ? this.referentiel.value().tree : null));
  readonly adaptations = computed(() => (this.referentiel.hasValue() ? this.referentiel.value().adaptations : []));
  readonly error = computed(() => this.matrix.error() ?? this.referentiel.error());
  readonly ready = computed(() => this.view() !== null && this.tree() !== null);
  readonly evidence = computed(() => [...(this.view()?.evidence ?? [])].sort((left, right) => left.number - right.number));
  readonly blocs = computed(() => { const tree = this.tree(); const view = this.view(); return tree && view ? matrixBlocs(tree, view) : []; });
  readonly kept = computed(() => { const tree = this.tree(); return tree ? keptOnRoute(tree, this.view()?.keptModalityIds ?? []) : []; });
  readonly editable = computed(() => this.view()?.editable ?? false);

  open(where: Where): void {
    const now = this.at();
    if (now?.candidacy !== where.candidacy || now.org !== where.org) this.at.set(where);
  }

  /** Reads again what the server knows; texts being typed are left alone. */
  reload(): void {
    this.matrix.reload();
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

  /** Ties a piece to a competency for these criteria; an existing tie of the pair takes them in. */
  async tie(evidenceId: string, competencyId: string, criterionIds: readonly string[], value: Partial<TieValue> = {}): Promise<TieView> {
    const where = this.whereNow();
    const existing = this.tieBetween(evidenceId, competencyId);
    if (existing) {
      const draft = this.draftOf(existing);
      draft.change({ ...value, criterionIds: [...new Set([...draft.value().criterionIds, ...criterionIds])] });
      await draft.flush();
      return this.tieOf(existing.id) ?? existing;
    }
    const made = await this.client.tieEvidence(where, { evidenceId, competencyId, criterionIds: [...criterionIds], place: NOWHERE, ...value });
    this.put(made);
    return made;
  }

  /** Takes a criterion off a tie; the last one takes the tie away. Returns the tie as it was, for the undo. */
  async untie(tie: TieView, criterionId: string | null): Promise<{ readonly removed: boolean; readonly before: TieView }> {
    const before = { ...tie, ...this.draftOf(tie).value() };
    const left = before.criterionIds.filter((id) => id !== criterionId);
    if (criterionId !== null && left.length > 0 && supports(before, criterionId)) {
      const draft = this.draftOf(tie);
      draft.change({ criterionIds: left });
      await draft.flush();
      return { removed: false, before };
    }
    await this.client.removeTie(this.whereNow(), tie.id);
    this.drafts.delete(tie.id);
    this.update((view) => ({ ...view, ties: view.ties.filter((item) => item.id !== tie.id) }));
    return { removed: true, before };
  }

  /** Undoes a detachment. */
  async restore(undone: { readonly removed: boolean; readonly before: TieView }): Promise<void> {
    if (undone.removed) {
      this.put(await this.client.restoreTie(this.whereNow(), undone.before.id));
      return;
    }
    const tie = this.tieOf(undone.before.id);
    if (!tie) return;
    const draft = this.draftOf(tie);
    draft.change({ criterionIds: undone.before.criterionIds });
    await draft.flush();
  }

  /** The draft of a tie: one for the whole visit, so that leaving the panel loses nothing. */
  draftOf(tie: TieView): Draft<TieValue> {
    const known = this.drafts.get(tie.id);
    if (known) return known;
    const where = this.whereNow();
    const draft = new Draft<TieValue>(savedTie(tie), {
      save: async (revision, base, value) => { const saved = await this.client.editTie(where, tie.id, { revision, base, value }); this.put(saved); return savedTie(saved); },
      current: async () => { const view = await this.client.readMatrix(where); this.matrix.set(view); const theirs = view.ties.find((item) => item.id === tie.id); if (!theirs) throw Object.assign(new Error('gone'), { status: 404 }); return savedTie(theirs); },
    });
    this.drafts.set(tie.id, draft);
    return draft;
  }

  /** The draft of the argument that speaks for a whole competency. */
  argumentOf(competencyId: string): Draft<{ text: string }> {
    const known = this.texts.get(competencyId);
    if (known) return known;
    const where = this.whereNow();
    const of = (view: MatrixView | null): Saved<{ text: string }> => { const found = view?.arguments.find((item) => item.competencyId === competencyId); return { revision: found?.revision ?? 0, value: { text: found?.text ?? '' }, savedAt: null }; };
    const draft = new Draft<{ text: string }>(of(this.view()), {
      save: async (revision, base, value) => {
        const saved = await this.client.writeArgument(where, competencyId, { revision, base: base.text, text: value.text });
        this.update((view) => ({ ...view, arguments: [...view.arguments.filter((item) => item.competencyId !== competencyId), { competencyId, text: saved.text, revision: saved.revision }] }));
        return { revision: saved.revision, value: { text: saved.text }, savedAt: saved.savedAt };
      },
      current: async () => { const view = await this.client.readMatrix(where); this.matrix.set(view); return of(view); },
    });
    this.texts.set(competencyId, draft);
    return draft;
  }

  /** Saves everything being typed, before leaving. */
  async flush(): Promise<void> {
    await Promise.all([...this.drafts.values(), ...this.texts.values()].map((draft) => draft.flush()));
  }

  private whereNow(): Where {
    const where = this.at();
    if (!where) throw new Error('the matrix is not open');
    return where;
  }

  private put(tie: TieView): void {
    this.update((view) => ({ ...view, ties: view.ties.some((item) => item.id === tie.id) ? view.ties.map((item) => (item.id === tie.id ? tie : item)) : [...view.ties, tie] }));
  }

  private update(change: (view: MatrixView) => MatrixView): void {
    if (this.matrix.hasValue()) this.matrix.set(change(this.matrix.value()));
  }
}

function savedTie(tie: TieView): Saved<TieValue> {
  return { revision: tie.revision, value: tieValue(tie), savedAt: tie.savedAt };
}
