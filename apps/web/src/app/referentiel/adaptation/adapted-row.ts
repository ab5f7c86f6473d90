import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type Adapted, type AdaptationItem, defaultDecision, missing } from '../model/adaptation-draft';

const WORDS = { modality: { kept: 'Gardée', rephrased: 'Reformulée', set_aside: 'Écartée' }, criterion: { kept: 'Gardé', rephrased: 'Reformulé', set_aside: 'Écarté' } } as const;
const DECISIONS = ['kept', 'rephrased', 'set_aside'] as const;

/** One modality or criterion: the text as printed, and what becomes of it on this route. */
@Component({
  selector: 'pb-adapted-row',
  imports: [CdkTextareaAutosize, MatButtonToggle, MatButtonToggleGroup, MatFormField, MatHint, MatInput, MatLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="said"><p class="code">{{ name() }}</p><p class="original" [class.aside]="item().decision === 'set_aside'">{{ target().original }}</p></div>
    <mat-button-toggle-group hideSingleSelectionIndicator [attr.aria-label]="'Décision pour ' + name()" [value]="item().decision" (change)="decided.emit({ decision: $event.value })">
      @for (each of decisions; track each) { <mat-button-toggle [value]="each">{{ words()[each] }}</mat-button-toggle> }
    </mat-button-toggle-group>
    @if (item().decision === 'rephrased') {
      <mat-form-field><mat-label>Texte qui vaut pour cette voie</mat-label><textarea matInput cdkTextareaAutosize cdkAutosizeMinRows="2" maxlength="5000" [value]="item().text ?? ''" (input)="decided.emit({ text: $any($event.target).value })"></textarea>@if (lacks() === 'text') { <mat-hint>À écrire : l’original reste visible à côté.</mat-hint> }</mat-form-field>
    }
    @if (asksMotive()) {
      <mat-form-field><mat-label>{{ target().target === 'criterion' ? 'Motif' : 'Motif, si vous en donnez un' }}</mat-label><textarea matInput cdkTextareaAutosize cdkAutosizeMinRows="1" maxlength="2000" [value]="item().motive ?? ''" (input)="decided.emit({ motive: $any($event.target).value })"></textarea>@if (lacks() === 'motive') { <mat-hint>À écrire : pourquoi ce critère ne vaut pas sur cette voie.</mat-hint> }</mat-form-field>
    }
  `,
  styles: `
    :host { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .5rem 1.25rem; align-items: start; padding: 1rem 0; }
    .said { display: grid; gap: .125rem; } .code { white-space: normal; } .original { white-space: pre-line; overflow-wrap: anywhere; max-width: var(--probant-measure); } .aside { color: var(--mat-sys-on-surface-variant); }
    mat-form-field { grid-column: 1 / -1; }
    @media (max-width: 44rem) { :host { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class AdaptedRow {
  readonly target = input.required<Adapted>();
  readonly item = input.required<AdaptationItem>();
  readonly route = input.required<'formation' | 'vae'>();
  /** How it is called: its code, or its rank. */
  readonly name = input.required<string>();
  readonly decided = output<Partial<Pick<AdaptationItem, 'decision' | 'text' | 'motive'>>>();
  protected readonly decisions = DECISIONS;
  protected readonly words = computed(() => WORDS[this.target().target]);
  protected readonly lacks = computed(() => missing(this.item()));
  protected readonly asksMotive = computed(() => this.item().decision === 'set_aside' && (this.target().target === 'criterion' || defaultDecision(this.target().target, this.route()) !== 'set_aside' || this.item().motive !== null));
}
