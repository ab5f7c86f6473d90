import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { Router } from '@angular/router';
import type { Route } from '@probant/domain-referentiel';
import { typeset, Undo } from '@probant/ui';
import { sentenceOf } from '../../i18n/sentence';
import { DraftBar } from '../draft-bar';
import { KeptDraft } from '../model/kept-draft';
import { faultsOf, firstRules, rulesInWords, rulesOf } from '../model/rules-draft';
import type { RulesBody } from '../referentiel.client';
import { ReferentielStore } from '../referentiel.store';
import { RulesForm } from './rules-form';

/** The rule set of a route: what the document does not print and the certifier decides, version after version. */
@Component({
  selector: 'pb-rules-page',
  imports: [DraftBar, MatButtonToggle, MatButtonToggleGroup, RulesForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head">
      <div><h2>Jeu de règles</h2><p class="muted">Comment le jury passe des critères aux compétences, puis aux blocs. Figé pour chaque candidature à sa convocation.</p></div>
      <mat-button-toggle-group aria-label="Voie" hideSingleSelectionIndicator [value]="route()" (change)="go($event.value)"><mat-button-toggle value="vae">VAE</mat-button-toggle><mat-button-toggle value="formation">Formation</mat-button-toggle></mat-button-toggle-group>
    </div>
    @if (store.tree(); as tree) { @if (draft(); as draft) {
      @if (refusal() === null) {
        <pb-rules-form [tree]="tree" [rules]="draft.value()" (rulesChange)="draft.change($event)" />
        <pb-draft-bar act="Fixer ces règles" [version]="version()" [dirty]="draft.dirty()" [overtaken]="draft.overtaken()" [refusal]="faults()" [problem]="problem()" [busy]="busy()" (save)="save()" (giveUp)="giveUp()" />
      } @else {
        <section class="card"><ul class="words">@for (line of words(); track $index) { <li>{{ line }}</li> }</ul><p class="small muted">{{ refusal() }}</p></section>
      }
      @if (versions().length > 1) {
        <details class="card"><summary>Versions précédentes</summary>@for (each of versions(); track each.version) { <h3>Version {{ each.version }}</h3><ul class="words">@for (line of each.words; track $index) { <li>{{ line }}</li> }</ul> }</details>
      }
    } }
  `,
  styles: `
    :host { display: grid; gap: 1rem; max-width: 60rem; } .head { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: start; justify-content: space-between; } .head p { max-width: 60ch; }
    .words { list-style: disc; padding-left: 1.25rem; } summary { cursor: pointer; font: var(--mat-sys-title-small); } details h3 { margin-top: 1rem; }
  `,
})
export default class RulesPage {
  readonly voie = input<string>();
  protected readonly store = inject(ReferentielStore);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly route = computed<Route>(() => (this.voie() === 'formation' ? 'formation' : 'vae'));
  protected readonly refusal = computed(() => this.store.refusal('set_rules'));
  protected readonly version = computed(() => this.store.latest('ruleSets', this.route())?.version ?? 0);
  protected readonly draft = computed(() => {
    const [id, route] = [this.store.view()?.id, this.route()];
    return id ? untracked(() => new KeptDraft<RulesBody>(`regles.${id}.${route}`, this.saved(route))) : null;
  });
  protected readonly faults = computed(() => {
    const [draft, tree] = [this.draft(), this.store.tree()];
    if (!draft || !tree) return null;
    return faultsOf(draft.value(), tree)[0] ?? (draft.dirty() || this.version() === 0 ? null : 'Rien n’a changé depuis cette version.');
  });
  protected readonly words = computed(() => { const [draft, tree] = [this.draft(), this.store.tree()]; return draft && tree ? rulesInWords(draft.value(), tree).map(typeset) : []; });
  protected readonly versions = computed(() => { const tree = this.store.tree(); return tree ? [...this.store.versions('ruleSets', this.route())].reverse().map((each) => ({ version: each.version, words: rulesInWords(each, tree).map(typeset) })) : []; });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);

  constructor() {
    effect(() => { const { value, version } = this.saved(this.route()); untracked(() => this.draft()?.settle(value, version)); });
  }

  protected go(voie: string): void {
    void this.router.navigate([], { queryParams: { voie: voie === 'vae' ? null : voie }, queryParamsHandling: 'merge' });
  }

  protected async save(): Promise<void> {
    const draft = this.draft();
    if (!draft || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const version = await this.store.saveRules(draft.value());
      draft.drop();
      this.undo.say(`Règles fixées : version ${version}.`);
    } catch (error) {
      this.problem.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected giveUp(): void {
    const draft = this.draft();
    const before = draft?.drop();
    if (draft && before) this.undo.offer('Changements abandonnés.', () => draft.change(before));
  }

  private saved(route: Route): { readonly value: RulesBody; readonly version: number } {
    const [tree, latest] = [this.store.tree(), this.store.latest('ruleSets', route)];
    if (latest) return { value: rulesOf(latest), version: latest.version };
    return { value: firstRules(tree ?? { title: null, certifier: null, rncp: null, optionGroups: [], blocs: [], requirements: [], glossary: [] }, route), version: 0 };
  }
}
