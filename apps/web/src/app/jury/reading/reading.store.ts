import { computed, effect, inject, Injectable, resource, signal, untracked } from '@angular/core';
import type { ReadingView } from '@probant/contract';
import type { MarkLevel } from '@probant/domain-assessment';
import type { SavedState } from '@probant/ui';
import { Live } from '../../session/live';
import { JuryClient, type Mark, type Question, type Where } from '../jury.client';
import { judgedBlocs, type JudgedCriterion } from '../model/judged-tree';
import { MarkDraft, type MarkValue } from './mark-draft';

/** From the gravest to the calmest: the line of a whole reading says the gravest of its marks. */
const GRAVITY: readonly SavedState[] = ['clash', 'failed', 'waiting', 'saving', 'typing', 'saved'];

/** One's own reading of a passage: what is judged, what was said, what will be asked. Nobody else's is ever here. */
@Injectable()
export class ReadingStore {
  private readonly client = inject(JuryClient);
  private readonly at = signal<Where | null>(null);
  private readonly drafts = signal<ReadonlyMap<string, MarkDraft>>(new Map());

  private readonly opened = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.openReading(params) });
  /** Told apart from the view, so that a mark or a question does not read the tree and the booklet again. */
  private readonly referentielId = computed(() => this.view()?.passage.referentielId);
  private readonly candidacyId = computed(() => this.view()?.passage.candidacyId);
  private readonly version = computed(() => this.view()?.passage.bookletVersion ?? null);
  private readonly referentiel = resource({
    params: () => { const [at, id] = [this.at(), this.referentielId()]; return at && id ? { org: at.org, id } : undefined; },
    loader: ({ params }) => this.client.readReferentiel(params.org, params.id),
  });
  private readonly deposited = resource({
    params: () => { const [at, candidacy, version] = [this.at(), this.candidacyId(), this.version()]; return at && candidacy && version ? { org: at.org, candidacy, version } : undefined; },
    loader: ({ params }) => this.client.readBooklet(params.org, params.candidacy, params.version),
  });

  readonly view = computed<ReadingView | null>(() => (this.opened.hasValue() ? this.opened.value() : null));
  readonly booklet = computed(() => (this.deposited.hasValue() ? this.deposited.value() : null));
  readonly error = computed(() => this.opened.error() ?? this.referentiel.error() ?? this.deposited.error());
  readonly tree = computed(() => (this.referentiel.hasValue() ? this.referentiel.value().tree : null));
  readonly blocs = computed(() => {
    const [tree, view] = [this.tree(), this.view()];
    return tree && view ? judgedBlocs(tree, { blocIds: view.passage.blocIds, criterionIds: view.criterionIds, adapted: view.adaptedCriteria }) : [];
  });
  readonly criteria = computed<readonly JudgedCriterion[]>(() => this.blocs().flatMap((bloc) => bloc.criteria));
  readonly ready = computed(() => this.criteria().length > 0 && this.drafts().size > 0 && (this.booklet() !== null || this.view()?.passage.bookletVersion === null));
  readonly questions = computed(() => this.view()?.questions ?? []);
  readonly mayMark = computed(() => this.action('mark')?.allowed ?? false);
  readonly heard = computed(() => this.view()?.passage.state === 'hearing' && !this.view()?.passage.hearingEndedAt);
  readonly marked = computed(() => this.criteria().filter(({ id }) => this.levelOf(id) !== null).length);
  readonly toConfirm = computed(() => this.criteria().filter(({ id }) => this.isToConfirm(id)).length);
  readonly confirmed = computed(() => this.criteria().filter(({ id }) => this.draftOf(id)?.saved()?.confirmed).length);
  readonly state = computed<SavedState>(() => { const states = new Set([...this.drafts().values()].map((draft) => draft.state())); return GRAVITY.find((state) => states.has(state)) ?? 'saved'; });
  readonly savedAt = computed(() => [...this.drafts().values()].map((draft) => draft.savedAt() ?? '').reduce((last, at) => (at > last ? at : last), '') || null);
  readonly problem = computed(() => [...this.drafts().values()].find((draft) => draft.state() === 'failed')?.problem() ?? null);

  constructor() {
    effect(() => { const view = this.view(); if (view) untracked(() => this.take(view)); });
    inject(Live).follow(() => { const view = this.view(); return view && `candidacy:${view.passage.candidacyId}`; }, () => this.opened.reload());
  }

  open(at: Where): void {
    const now = this.at();
    if (now?.passage === at.passage && now.org === at.org) return;
    this.drafts.set(new Map());
    this.at.set(at);
  }

  reload(): void {
    for (const each of [this.opened, this.referentiel, this.deposited]) if (each === this.opened || each.error()) each.reload();
  }

  action(name: string): ReadingView['actions'][number] | undefined {
    return this.view()?.actions.find(({ action }) => action === name);
  }

  criterion(id: string): JudgedCriterion | undefined {
    return this.criteria().find((each) => each.id === id);
  }

  draftOf(id: string): MarkDraft | undefined {
    return this.drafts().get(id);
  }

  levelOf(id: string): MarkLevel | null {
    return this.draftOf(id)?.value().level ?? null;
  }

  isToConfirm(id: string): boolean {
    return this.draftOf(id)?.saved()?.toConfirm ?? false;
  }

  /** Says a level of a criterion, now. */
  say(id: string, part: Partial<MarkValue>): Promise<void> {
    return this.draftOf(id)?.say(part) ?? Promise.resolve();
  }

  /** One gesture for the criteria of a competency that bear no level; gives those it marked. */
  async markRemaining(competencyId: string, level: MarkLevel): Promise<readonly string[]> {
    await this.flush();
    const { items } = await this.client.markCompetency(this.where(), competencyId, { level });
    for (const mark of items) this.draftOf(mark.criterionId)?.refresh(mark);
    return items.map(({ criterionId }) => criterionId);
  }

  async ask(criterionId: string | null, text: string, shared: boolean): Promise<Question> {
    const question = await this.client.askQuestion(this.where(), { criterionId, text, shared });
    this.update((view) => ({ ...view, questions: [...view.questions, question] }));
    return question;
  }

  async removeQuestion(id: string): Promise<void> {
    await this.client.removeQuestion(this.where(), id);
    this.update((view) => ({ ...view, questions: view.questions.filter((question) => question.id !== id) }));
  }

  /** Sends everything not sent yet. */
  async flush(): Promise<void> {
    await Promise.all([...this.drafts().values()].map((draft) => draft.flush()));
  }

  private take(view: ReadingView): void {
    const marks = new Map(view.marks.map((mark) => [mark.criterionId, mark]));
    const known = this.drafts();
    for (const [id, draft] of known) draft.refresh(marks.get(id) ?? null);
    const fresh = view.criterionIds.filter((id) => !known.has(id)).map((id) => [id, this.newDraft(view, id, marks.get(id) ?? null)] as const);
    if (fresh.length > 0) this.drafts.set(new Map([...known, ...fresh]));
    if (view.actions.some(({ action, allowed }) => action === 'mark' && allowed)) for (const [, draft] of fresh) draft.resume();
  }

  private newDraft(view: ReadingView, criterionId: string, mark: Mark | null): MarkDraft {
    const at = this.where();
    return new MarkDraft(mark, {
      key: `mark:${view.seat.seatId}:${criterionId}`,
      save: (revision, value) => this.client.markCriterion(at, criterionId, { ...value, revision }),
      current: async () => (await this.client.openReading(at)).marks.find((each) => each.criterionId === criterionId) ?? null,
    });
  }

  private where(): Where {
    const at = this.at();
    if (!at) throw new Error('no reading is open');
    return at;
  }

  private update(change: (view: ReadingView) => ReadingView): void {
    if (this.opened.hasValue()) this.opened.set(change(this.opened.value()));
  }
}
