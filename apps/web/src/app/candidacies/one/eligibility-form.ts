import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { Action, Note } from '@probant/ui';
import type { EligibilityDecision } from './candidacy.store';

interface Option { readonly value: EligibilityDecision; readonly label: string; readonly follows: string; readonly act: string }
const OPTIONS: readonly Option[] = [
  { value: 'eligible', label: 'Recevable', follows: 'La version publiée du référentiel est fixée pour cette personne, qui peut commencer son livret.', act: 'Déclarer recevable' },
  { value: 'incomplete', label: 'À compléter', follows: 'Le délai s’arrête ; le candidat lit ce qui manque et renvoie son dossier.', act: 'Demander le complément' },
  { value: 'ineligible', label: 'Non recevable', follows: 'Le candidat lit vos motifs. Il peut former un recours.', act: 'Déclarer non recevable' },
];

/** The eligibility decision: what follows each answer is said before, and a refusal gives its reasons (R.6412-4). */
@Component({
  selector: 'pb-eligibility-form',
  imports: [Action, FormsModule, MatFormField, MatHint, MatInput, MatLabel, MatRadioButton, MatRadioGroup, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" (ngSubmit)="send()">
      <mat-radio-group name="decision" aria-label="Décision" [ngModel]="decision()" (ngModelChange)="decision.set($event)">
        @for (option of options; track option.value) { <mat-radio-button [value]="option.value"><span class="strong">{{ option.label }}</span><span class="small muted follows">{{ option.follows }}</span></mat-radio-button> }
      </mat-radio-group>
      @if (decision(); as chosen) {
        <mat-form-field><mat-label>{{ chosen === 'eligible' ? 'Mot au candidat (facultatif)' : chosen === 'incomplete' ? 'Ce qui manque' : 'Motifs' }}</mat-label>
          <textarea matInput name="reason" rows="3" maxlength="4000" [required]="chosen !== 'eligible'" [ngModel]="reason()" (ngModelChange)="reason.set($event)"></textarea>
          <mat-hint>Le candidat lira ce texte tel quel.</mat-hint></mat-form-field>
      }
      @if (problem(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
      <pb-action look="filled" submit [refusal]="why()" [busy]="busy()">{{ act() }}</pb-action>
    </form>
  `,
  styles: `mat-radio-group { display: grid; gap: .25rem; } .follows { display: block; max-width: 60ch; }`,
})
export class EligibilityForm {
  /** Why nothing may be decided now; null when it may. */
  readonly refusal = input<string | null>(null);
  readonly problem = input<string | null>(null);
  readonly busy = input(false);
  readonly decided = output<{ readonly decision: EligibilityDecision; readonly reason: string }>();
  protected readonly options = OPTIONS;
  protected readonly decision = signal<EligibilityDecision | null>(null);
  protected readonly reason = signal('');
  protected readonly act = computed(() => OPTIONS.find(({ value }) => value === this.decision())?.act ?? 'Décider');
  protected readonly why = computed(() => {
    if (this.refusal()) return this.refusal();
    const decision = this.decision();
    if (!decision) return 'Choisissez d’abord une des trois réponses.';
    return decision !== 'eligible' && !this.reason().trim() ? 'Écrivez les motifs : la personne doit savoir ce qui lui manque.' : null;
  });

  protected send(): void {
    const decision = this.decision();
    if (decision && !this.why()) this.decided.emit({ decision, reason: this.reason() });
  }
}
