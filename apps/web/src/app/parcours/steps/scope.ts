import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, resource, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { Router } from '@angular/router';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { Action, counted, Note, SavedLine, type SavedState } from '@probant/ui';
import { blocWords } from '../../i18n/candidacy-words';
import { refusalOf } from '../../i18n/sentence';
import { candidacyPath, openCandidacyAt } from '../../session/open-candidacy';
import { Act } from '../../session/pages/act';
import { Trouble } from '../../shell/trouble';
import { choicesOf, missingChoice, withBloc, withKind } from '../model/scope-choice';
import { ParcoursClient, type Scope } from '../parcours.client';
import { StepPage } from './step-page';

type Bloc = ReferentielTree['blocs'][number];

/** All blocs or some, and the options among them; each choice is saved as it is made. */
@Component({
  selector: 'pb-scope',
  imports: [Action, FormsModule, MatCheckbox, MatRadioButton, MatRadioGroup, Note, SavedLine, StepPage, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './scope.html',
  styles: `form { max-width: 44rem; } legend { font: var(--mat-sys-title-small); margin-bottom: .5rem; padding: 0; } mat-radio-button, mat-checkbox { display: block; } mat-checkbox + mat-checkbox { margin-top: .25rem; } .hint { display: block; } mat-radio-button + mat-radio-button { margin-top: .5rem; }`,
})
export default class ScopePage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  private readonly client = inject(ParcoursClient);
  private readonly router = inject(Router);
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly act = new Act();
  protected readonly name = blocWords;
  private readonly referentielId = computed(() => this.here.view()?.referentielId);
  protected readonly referentiel = resource({ params: () => { const id = this.referentielId(); return id ? { at: this.place(), id } : undefined; }, loader: ({ params }) => this.client.readReferentiel(params.at, params.id) });
  protected readonly tree = computed(() => (this.referentiel.hasValue() ? this.referentiel.value().tree : null));
  protected readonly choice = computed(() => { const tree = this.tree(); return tree ? choicesOf(tree) : { required: [], options: [] }; });
  protected readonly scope = linkedSignal<Scope>(() => this.here.view()?.scope ?? { kind: 'all', blocIds: [], optionBlocIds: [] });
  private readonly revision = linkedSignal(() => this.here.view()?.revision ?? 0);
  protected readonly state = signal<SavedState>('saved');
  protected readonly savedAt = signal<string | null>(null);
  protected readonly held = computed(() => this.here.view()?.standing.heldBlocIds ?? []);
  protected readonly missing = computed(() => { const tree = this.tree(); return tree ? missingChoice(this.scope(), tree, this.held()) : null; });
  protected readonly fixed = computed(() => refusalOf(this.here.view()?.actions.find(({ action }) => action === 'choose_scope')));
  protected readonly everything = computed(() => { const { required, options } = this.choice(); return options.length > 0 ? `${counted(required.length, 'bloc commun', 'blocs communs')}, et ce que vous choisissez en option` : counted(required.length, 'bloc'); });

  protected has(bloc: string): boolean {
    return this.scope().blocIds.includes(bloc) || this.scope().optionBlocIds.includes(bloc);
  }

  protected closed(bloc: string): boolean {
    return this.fixed() !== null || this.held().includes(bloc);
  }

  protected pick(kind: Scope['kind']): void {
    void this.save(withKind(this.scope(), kind));
  }

  protected toggle(bloc: Bloc, chosen: boolean): void {
    const tree = this.tree();
    if (tree) void this.save(withBloc(this.scope(), bloc, chosen, tree));
  }

  protected async leave(): Promise<void> {
    if (this.missing() || (this.state() === 'failed' && !(await this.save(this.scope())))) return;
    await this.router.navigateByUrl(`${candidacyPath(this.place())}/parcours`);
  }

  /** Saves a whole choice at once; one that is not whole yet stays on the page. */
  private async save(scope: Scope): Promise<boolean> {
    this.scope.set(scope);
    const tree = this.tree();
    if (!tree || missingChoice(scope, tree, this.held())) {
      this.state.set('typing');
      return false;
    }
    this.state.set('saving');
    const done = await this.act.run(async () => this.revision.set((await this.client.chooseScope(this.place(), { ...scope, revision: this.revision() })).revision));
    this.state.set(done ? 'saved' : 'failed');
    if (done) this.savedAt.set(new Date().toISOString());
    else this.here.reload();
    return done;
  }
}
