import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { Action, Note } from '@probant/ui';
import type { BlocResult } from './model/bloc-results';
import { blocsInWords } from './model/verdict';

/** The passage to come: which of the missing blocs to present, all of them unless one says otherwise. */
@Component({
  selector: 'pb-next-passage',
  imports: [Action, FormsModule, MatCheckbox, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="next-passage">
      <p class="eyebrow">Prochain passage</p>
      <h2 id="next-passage">{{ title() }}</h2>
      <p class="muted">Votre livret se rouvre sur ce que vous choisissez. Tout ce que vous aviez écrit y est encore.</p>
      @if (missing().length > 1) {
        <fieldset><legend class="small muted">Blocs à présenter</legend>
          @for (bloc of missing(); track bloc.id) { <mat-checkbox [name]="bloc.id" [ngModel]="chosen().includes(bloc.id)" (ngModelChange)="toggle(bloc.id, $event)">{{ bloc.name }} · {{ bloc.title }}</mat-checkbox> }
        </fieldset>
      }
      @if (failure(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
      <pb-action class="block" look="filled" [refusal]="why()" [busy]="busy()" (act)="prepare.emit(chosen())">{{ label() }}</pb-action>
    </section>
  `,
  styles: `:host { display: block; } h2 { margin: .125rem 0 .5rem; } fieldset { margin-top: 1rem; } mat-checkbox { display: block; } pb-action { margin-top: 1.25rem; } pb-note { margin-top: 1rem; }`,
})
export class NextPassage {
  readonly missing = input.required<readonly BlocResult[]>();
  readonly refusal = input<string | null>(null);
  readonly failure = input<string | null>(null);
  readonly busy = input(false);
  readonly prepare = output<string[]>();
  protected readonly chosen = linkedSignal(() => this.missing().map(({ id }) => id));
  private readonly blocs = computed(() => this.missing().filter(({ id }) => this.chosen().includes(id)));
  protected readonly title = computed(() => (this.blocs().length === 0 ? 'Choisissez vos blocs' : this.blocs().length === 1 ? `${this.blocs()[0]?.name ?? ''} seulement` : `${this.blocs().length} blocs`));
  protected readonly label = computed(() => (this.blocs().length === 0 ? 'Préparer le prochain passage' : `Préparer ${blocsInWords(this.blocs())}`));
  protected readonly why = computed(() => this.refusal() ?? (this.blocs().length === 0 ? 'Cochez au moins un bloc.' : null));

  protected toggle(bloc: string, on: boolean): void {
    this.chosen.set([...this.chosen().filter((id) => id !== bloc), ...(on ? [bloc] : [])]);
  }
}
