import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, effect, type ElementRef, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { CANDIDACY_STATUSES } from '@probant/domain-candidacy';
import { counted, Empty, Icon, Keys, Note, PageHead } from '@probant/ui';
import { STAGE_WORDS, WAITING_WORDS, type WaitingFor } from '../../i18n/school-words';
import { Session } from '../../session/session';
import { Trouble } from '../../shell/trouble';
import { CandidaciesStore } from './candidacies.store';
import { CandidaciesTable } from './candidacies-table';
import { type Choice, FilterMenu } from './filter-menu';
import { filtersOf, isView, narrowing, VIEWS } from './list-filters';

const TYPING_MS = 300;
const DUES: readonly Choice[] = [{ value: '-1', label: 'En retard' }, { value: '7', label: 'À moins de 7 jours' }, { value: '14', label: 'À moins de 14 jours' }, { value: '30', label: 'À moins de 30 jours' }, { value: '90', label: 'À moins de 90 jours' }];

/** Every candidacy of the school: a dense table, its filters in the address. */
@Component({
  selector: 'pb-candidacies',
  imports: [CandidaciesTable, Empty, FilterMenu, Icon, MatButton, MatProgressBar, Note, PageHead, RouterLink, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './candidacies.page.html',
  styleUrl: './candidacies.page.css',
  providers: [CandidaciesStore],
})
export default class CandidaciesPage {
  readonly org = input.required<string>();
  readonly status = input<string>();
  readonly cohort = input<string>();
  readonly certification = input<string>();
  readonly waitingFor = input<string>();
  readonly dueWithin = input<string>();
  readonly search = input<string>();
  readonly sort = input<string>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly store = inject(CandidaciesStore);
  private readonly end = viewChild<ElementRef<HTMLElement>>('end');
  private readonly searchField = viewChild<ElementRef<HTMLInputElement>>('search');
  private typing: ReturnType<typeof setTimeout> | null = null;

  protected readonly views = VIEWS;
  protected readonly dues = DUES;
  protected readonly stages: readonly Choice[] = CANDIDACY_STATUSES.map((value) => ({ value, label: STAGE_WORDS[value] }));
  protected readonly waits: readonly Choice[] = (Object.keys(WAITING_WORDS) as WaitingFor[]).map((value) => ({ value, label: WAITING_WORDS[value] }));
  protected readonly filters = computed(() => filtersOf({ status: this.status(), cohort: this.cohort(), certification: this.certification(), waitingFor: this.waitingFor(), dueWithin: this.dueWithin(), search: this.search(), sort: this.sort() }));
  protected readonly narrowed = computed(() => narrowing(this.filters()));
  protected readonly currentView = computed(() => VIEWS.find((view) => isView(view, this.filters())) ?? null);
  protected readonly cohortChoices = computed<readonly Choice[]>(() => this.store.cohorts().map(({ id, name }) => ({ value: id, label: name })));
  protected readonly certificationChoices = computed<readonly Choice[]>(() => this.store.certifications().map(({ id, title }) => ({ value: id, label: title })));
  protected readonly manages = computed(() => this.session.membership(this.org())?.roles.includes('manager') ?? false);
  protected readonly counts = computed(() => {
    const [lines, total] = [this.store.lines().length, this.store.total()];
    const shown = counted(lines, 'ligne affichée', 'lignes affichées');
    return `${total === null ? shown : `${shown} sur ${total.toLocaleString('fr-FR')}`}${this.store.hasMore() ? ' · la suite vient en défilant' : ''}`;
  });
  protected readonly said = computed(() => (this.store.ready() ? counted(this.store.total() ?? this.store.lines().length, 'candidature', 'candidatures', 'aucune candidature') : ''));

  constructor() {
    effect(() => this.store.show(this.org(), this.filters()));
    afterRenderEffect((onCleanup) => {
      const end = this.end()?.nativeElement;
      if (!end || !('IntersectionObserver' in window)) return;
      const seen = new IntersectionObserver((entries) => { if (entries.some(({ isIntersecting }) => isIntersecting) && !this.store.error()) void this.store.more(); }, { rootMargin: '400px' });
      seen.observe(end);
      onCleanup(() => seen.disconnect());
    });
    inject(Keys).use([
      { key: '/', does: 'Chercher un nom', run: () => this.searchField()?.nativeElement.focus() },
      { key: 'n', does: 'Nouvelle candidature', run: () => { if (this.manages()) void this.router.navigate(['/o', this.org(), 'candidatures', 'nouvelle']); } },
    ]);
  }

  protected typed(text: string): void {
    if (this.typing) clearTimeout(this.typing);
    this.typing = setTimeout(() => this.narrow({ search: text.trim() || null }), TYPING_MS);
  }

  /** Changes the address; the list follows. */
  protected narrow(query: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: 'search' in query });
  }
}
