import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, ElementRef, inject, input, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatChipListbox, MatChipOption } from '@angular/material/chips';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router } from '@angular/router';
import { CHANGE_KINDS, PART_LEVELS, type ChangeGroup } from '@probant/domain-referentiel';
import { counted, type Crumb, frDate, Icon, Keys, PageHead, Typeset, typeset } from '@probant/ui';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { versionName } from '../model/status';
import { ChangeCard } from './change-card';
import { countsOf, filtered, filterOf, keyOf } from './difference-filter';
import { blocName, countsInWords, KIND_WORDS, LEVEL_WORDS } from './difference-words';
import { VersionChain } from './version-chain';
import type { Version } from './versions.client';
import { VersionsStore } from './versions.store';

interface Look { readonly from?: string | null; readonly to?: string | null; readonly changes?: readonly string[] | null; readonly level?: string | null; readonly bloc?: string | null }

/** The versions of a certification, who follows each, and what changes from one to another: counts first, then bloc by bloc. The choice and its filters are in the address. */
@Component({
  selector: 'pb-versions',
  imports: [ChangeCard, Icon, MatButton, MatChipListbox, MatChipOption, MatFormField, MatIconButton, MatLabel, MatOption, MatProgressBar, MatSelect, PageHead, Trouble, Typeset, VersionChain],
  providers: [VersionsStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './versions.page.html',
  styleUrl: './versions.page.css',
})
export default class VersionsPage {
  readonly org = input.required<string>();
  readonly certification = input.required<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly changes = input<string>();
  readonly level = input<string>();
  readonly bloc = input<string>();
  protected readonly store = inject(VersionsStore);
  protected readonly keys = inject(Keys);
  private readonly router = inject(Router);
  private readonly titles = inject(Titles);
  private readonly document = inject(DOCUMENT);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly crumbs = computed<readonly Crumb[]>(() => [{ label: 'Référentiels', link: ['/o', this.org(), 'referentiels'] }, { label: 'Versions' }]);
  /** What an address does not say: the newest against the version published before it. */
  protected readonly toId = computed(() => this.known(this.to()) ?? this.store.versions()[0]?.id ?? '');
  protected readonly fromId = computed(() => this.known(this.from()) ?? this.store.versions().find(({ id, version }) => id !== this.toId() && version !== null)?.id ?? this.store.versions().find(({ id }) => id !== this.toId())?.id ?? '');
  /** What stands on screen is of the two versions asked for, never of the two before. */
  protected readonly compared = computed(() => { const both = this.store.compared(); return both && both.from.id === this.fromId() && both.to.id === this.toId() ? both : null; });
  protected readonly filter = computed(() => filterOf({ changes: this.changes(), level: this.level(), bloc: this.bloc() }));
  protected readonly kindsShown = computed(() => [...this.filter().kinds]);
  private readonly groups = computed<readonly ChangeGroup[]>(() => this.compared()?.difference.groups ?? []);
  protected readonly shown = computed(() => filtered(this.groups(), this.filter()).map((group) => ({ key: keyOf(group), title: titleOf(group), counts: countsInWords(countsOf(group.changes)), changes: group.changes })));
  protected readonly kinds = computed(() => { const counts = this.compared()?.difference.counts; return CHANGE_KINDS.filter((kind) => counts?.[kind]).map((kind) => ({ kind, label: `${KIND_WORDS[kind].one} ${counts?.[kind]}` })); });
  protected readonly levels = computed(() => { const there = new Set(this.groups().flatMap(({ changes }) => changes.map(({ level }) => level))); return PART_LEVELS.filter((level) => there.has(level)).map((level) => ({ level, label: LEVEL_WORDS[level].many })); });
  protected readonly blocs = computed(() => this.groups().map((group) => ({ key: keyOf(group), label: titleOf(group) })));
  protected readonly summary = computed(() => {
    const both = this.compared();
    if (!both) return '';
    const { counts, same } = both.difference;
    const unchanged = counted(same, 'élément n’a pas changé', 'éléments n’ont pas changé', 'rien n’est resté tel quel');
    const pair = `De ${versionName(both.from)} à ${versionName(both.to)}`;
    return typeset(both.difference.groups.length === 0 ? `${pair} : rien ne change, ${unchanged}.` : `${pair} : ${countsInWords(counts)} ; ${unchanged}.`);
  });

  constructor() {
    effect(() => { const [org, certification] = [this.org(), this.certification()]; untracked(() => this.store.open(org, certification)); });
    effect(() => { const [from, to] = [this.fromId(), this.toId()]; if (from && to && from !== to) untracked(() => this.store.compare(from, to)); });
    effect(() => { const certification = this.store.certification(); if (certification) this.titles.name(`Versions : ${certification.title}`); });
    this.keys.use([{ key: 'j', does: 'Changement suivant', run: () => this.step(1) }, { key: 'k', does: 'Changement précédent', run: () => this.step(-1) }]);
  }

  protected long(version: Version): string {
    return version.publishedAt ? `${versionName(version)}, publiée le ${frDate(version.publishedAt, 'plain')}` : `${versionName(version)}, ${version.sourceName}`;
  }

  protected look({ changes, ...look }: Look): void {
    const queryParams = { ...look, ...(changes === undefined ? {} : { changes: changes && changes.length > 0 ? changes.join(',') : null }) };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private known(id: string | undefined): string | null {
    return this.store.versions().find((version) => version.id === id)?.id ?? null;
  }

  private step(by: 1 | -1): void {
    const cards = [...this.host.nativeElement.querySelectorAll<HTMLElement>('pb-change-card')];
    const at = cards.findIndex((card) => card === this.document.activeElement);
    const next = cards[at === -1 ? (by === 1 ? 0 : cards.length - 1) : at + by];
    next?.focus();
    next?.scrollIntoView?.({ block: 'center' });
  }
}

/** `Bloc 2 · Accueillir`, as it is now; what went says so. */
function titleOf({ before, after }: ChangeGroup): string {
  const bloc = after ?? before;
  if (!bloc) return 'Hors des blocs';
  return `${blocName(bloc.code)} · ${bloc.text}${after ? (before ? '' : ' (nouveau)') : ' (retiré)'}`;
}
