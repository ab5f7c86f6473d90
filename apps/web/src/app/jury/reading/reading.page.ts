import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { MARK_LEVELS, type MarkLevel } from '@probant/domain-assessment';
import { counted, FrenchDate, Icon, Kbd, Keys, SavedLine, Undo } from '@probant/ui';
import { refusalOf, sentenceOf, sentenceOfCode } from '../../i18n/sentence';
import { problemOf } from '../../session/problem';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import type { Question } from '../jury.client';
import { lookOf } from '../model/evidence-look';
import { NOWHERE, placeWords } from '../../i18n/place-words';
import { argumentsFor, tiedPlaces, type TiedPlace } from '../model/tied-places';
import { LEVEL_WORDS, nameOf } from '../model/words';
import type { NewQuestion } from '../pieces/questions';
import { CriteriaPane } from './criteria-pane';
import { DocumentPane } from './document-pane';
import { MarkPane } from './mark-pane';
import { ReadingStore } from './reading.store';

type Pane = 'criteria' | 'evidence' | 'mark';
/** What the digits give without shift on a French keyboard. */
const UNSHIFTED = ['&', 'é', '"', '\''] as const;

/** A juror's reading, alone: criteria, evidence and marks side by side on a desk, one at a time on a phone. */
@Component({
  selector: 'pb-reading-page',
  imports: [CriteriaPane, DocumentPane, FrenchDate, Icon, Kbd, MarkPane, MatButton, MatButtonToggle, MatButtonToggleGroup, MatIconButton, MatProgressBar, RouterLink, SavedLine, Trouble],
  providers: [ReadingStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reading.page.html',
  styleUrl: './reading.page.css',
})
export default class ReadingPage {
  readonly org = input.required<string>();
  readonly passage = input.required<string>();
  readonly critere = input<string>();
  readonly preuve = input<string>();
  readonly page = input<string>();
  protected readonly store = inject(ReadingStore);
  protected readonly keys = inject(Keys);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly titles = inject(Titles);
  private readonly document = viewChild(DocumentPane);
  private readonly marking = viewChild(MarkPane);

  protected readonly pane = signal<Pane>('criteria');
  protected readonly name = computed(() => { const view = this.store.view(); return view ? nameOf(view.passage.candidate) : ''; });
  protected readonly count = computed(() => `${counted(this.store.marked(), 'critère apprécié', 'critères appréciés')} sur ${this.store.criteria().length}`);
  protected readonly current = computed(() => { const all = this.store.criteria(); return all.find(({ id }) => id === this.critere()) ?? all.find(({ id }) => this.first() === id) ?? null; });
  protected readonly index = computed(() => this.store.criteria().findIndex(({ id }) => id === this.current()?.id));
  protected readonly previous = computed(() => this.store.criteria()[this.index() - 1] ?? null);
  protected readonly next = computed(() => this.store.criteria()[this.index() + 1] ?? null);
  protected readonly places = computed<readonly TiedPlace[]>(() => { const [booklet, criterion] = [this.store.booklet(), this.current()]; return booklet && criterion ? tiedPlaces(booklet, criterion) : []; });
  protected readonly arguments = computed(() => { const [booklet, criterion] = [this.store.booklet(), this.current()]; return booklet && criterion ? argumentsFor(booklet, criterion) : []; });
  protected readonly shown = computed<TiedPlace | null>(() => this.places().find(({ tieId }) => tieId === this.tie()) ?? this.places().find(({ evidence }) => evidence.id === this.preuve()) ?? (this.preuve() ? null : this.places()[0] ?? null));
  protected readonly evidence = computed(() => this.store.booklet()?.evidence.find(({ id }) => id === (this.preuve() ?? this.shown()?.evidence.id)) ?? null);
  protected readonly pageAsked = computed(() => (this.page() ? Number(this.page()) || null : null));
  protected readonly draft = computed(() => { const criterion = this.current(); return criterion ? this.store.draftOf(criterion.id) ?? null : null; });
  protected readonly questions = computed(() => this.store.questions().filter(({ criterionId }) => criterionId === this.current()?.id));
  protected readonly citable = computed(() => { const piece = this.evidence(); return piece ? [`P${piece.number}`, placeWords(this.pointer())].filter(Boolean).join(', ') : null; });
  protected readonly refusal = computed(() => refusalOf(this.store.action('mark')));
  protected readonly failure = computed(() => { const code = this.store.problem(); return code ? sentenceOfCode(code) : null; });
  /** Which of the places tied to the criterion is open. */
  private readonly tie = signal<string | null>(null);
  /** Where the reading begins without an address: the first criterion still without a level. */
  private readonly first = signal<string | null>(null);

  constructor() {
    effect(() => this.store.open({ org: this.org(), passage: this.passage() }));
    effect(() => { if (this.name()) this.titles.name(`Lecture de ${this.name()}`); });
    effect(() => { if (this.store.ready() && this.first() === null) this.first.set(this.store.criteria().find(({ id }) => this.store.levelOf(id) === null)?.id ?? this.store.criteria()[0]?.id ?? null); });
    effect(() => { if (problemOf(this.store.error()).code === 'assessment.note_not_acknowledged') void this.router.navigate(['/o', this.org(), 'lectures', this.passage(), 'siege'], { replaceUrl: true }); });
    inject(DestroyRef).onDestroy(() => void this.store.flush());
    this.keys.use([
      { key: 'j', does: 'Critère suivant', run: () => this.go(this.next()?.id) },
      { key: 'k', does: 'Critère précédent', run: () => this.go(this.previous()?.id) },
      ...MARK_LEVELS.map((level, index) => ({ key: String(index + 1), also: [UNSHIFTED[index] ?? ''], does: LEVEL_WORDS[level], run: () => this.say(level) })),
      { key: 'n', does: 'Page suivante', run: () => this.document()?.turn(1) },
      { key: 'p', does: 'Page précédente', run: () => this.document()?.turn(-1) },
      { key: 'o', does: 'Endroit cité suivant', run: () => this.nextPlace() },
      { key: 'c', does: 'Commenter', run: () => { this.pane.set('mark'); this.marking()?.write(); } },
      { key: 'q', does: 'Noter une question', run: () => this.marking()?.ask() },
      { key: '+', does: 'Agrandir la page', run: () => this.document()?.zoomBy(1) },
      { key: '-', does: 'Réduire la page', run: () => this.document()?.zoomBy(-1) },
    ]);
  }

  /** Moves to a criterion: the evidence goes to the place tied to it. */
  protected go(id: string | undefined, pane?: Pane): void {
    if (!id) return;
    this.tie.set(null);
    if (pane) this.pane.set(pane);
    this.address({ critere: id, preuve: null, page: null });
  }

  protected open(place: TiedPlace): void {
    this.tie.set(place.tieId);
    this.pane.update((pane) => (pane === 'mark' ? 'evidence' : pane));
    this.address({ critere: this.current()?.id, preuve: place.evidence.id, page: null });
  }

  protected choose(evidenceId: string): void {
    this.tie.set(null);
    this.address({ critere: this.current()?.id, preuve: evidenceId, page: null });
  }

  protected turn(page: number): void {
    this.address({ critere: this.current()?.id, preuve: this.evidence()?.id, page });
  }

  protected cite(): void {
    const [piece, criterion] = [this.evidence(), this.current()];
    if (piece && criterion) void this.store.say(criterion.id, { evidenceId: piece.id, place: this.pointer() });
  }

  protected async remaining({ competencyId, level }: { readonly competencyId: string; readonly level: MarkLevel }): Promise<void> {
    try {
      const marked = await this.store.markRemaining(competencyId, level);
      this.undo.offer(`${LEVEL_WORDS[level]} : ${counted(marked.length, 'critère')}.`, () => { for (const id of marked) void this.store.say(id, { level: null }); });
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  protected async note({ text, shared }: NewQuestion): Promise<void> {
    await this.store.ask(this.current()?.id ?? null, text, shared).catch((error: unknown) => this.undo.say(sentenceOf(error)));
  }

  protected async withdraw({ id, criterionId, text, shared }: Question): Promise<void> {
    try {
      await this.store.removeQuestion(id);
      this.undo.offer('Question retirée.', () => void this.store.ask(criterionId, text, shared));
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  private say(level: MarkLevel): void {
    const criterion = this.current();
    if (criterion && this.store.mayMark()) void this.store.say(criterion.id, { level });
  }

  private nextPlace(): void {
    const places = this.places();
    const shown = this.shown();
    const next = places[(shown ? places.indexOf(shown) + 1 : 0) % Math.max(1, places.length)];
    if (next) this.open(next);
  }

  /** The place under the juror's eyes: the page of paged evidence, otherwise the moment or heading tied. */
  private pointer(): typeof NOWHERE | null {
    const piece = this.evidence();
    if (!piece) return null;
    if (lookOf(piece) === 'pages') return { ...NOWHERE, pageFrom: this.document()?.pageNow() ?? 1 };
    return this.shown()?.place ?? null;
  }

  private address(queryParams: Record<string, string | number | null | undefined>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
