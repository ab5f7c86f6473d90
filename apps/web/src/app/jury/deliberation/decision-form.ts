import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { type Agreement, AGREEMENTS, checkDecisionAgreement, departs, VERDICTS } from '@probant/domain-jury';
import { Action, Glyph, Note } from '@probant/ui';
import { AGREEMENT_WORDS, VERDICT_WORDS } from '../model/words';
import type { DecisionDraft } from './decision-draft';
import type { Asked, DebatedBloc } from './deliberation.store';

/** The jury's decision on a bloc, once: verdict, motive that names criteria, what would suffice, how it was reached. */
@Component({
  selector: 'pb-decision-form',
  imports: [Action, CdkTextareaAutosize, Glyph, MatButtonToggle, MatButtonToggleGroup, MatCheckbox, MatFormField, MatHint, MatInput, MatLabel, MatRadioButton, MatRadioGroup, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './decision-form.html',
  styleUrl: './decision-form.css',
})
export class DecisionForm {
  readonly debated = input.required<DebatedBloc>();
  readonly draft = input.required<DecisionDraft>();
  readonly candidate = input.required<string>();
  readonly voters = input.required<number>();
  /** Why the bloc may not be decided now. */
  readonly refusal = input<string | null>(null);
  readonly refused = input<string | null>(null);
  readonly busy = input(false);
  readonly asked = output<Asked>();
  protected readonly verdicts = VERDICTS;
  protected readonly words = VERDICT_WORDS;
  protected readonly agreements = AGREEMENTS;
  protected readonly agreementWords = AGREEMENT_WORDS;
  protected readonly value = computed(() => this.draft().value());
  protected readonly missing = computed(() => this.refusal() ?? this.draft().missing());
  /** Whether the verdict chosen departs from the proposal: the rule of the API. */
  protected readonly departs = computed(() => { const [verdict, proposal] = [this.value().verdict, this.debated().proposal]; return verdict !== null && proposal !== null && departs(proposal.outcome, verdict); });

  /** Whether so many voices can have reached it so: the rule of the API. */
  protected possible(agreement: Agreement): boolean {
    try {
      checkDecisionAgreement(agreement, this.voters());
      return true;
    } catch {
      return false;
    }
  }

  protected decide(): void {
    const { verdict, motive, criterionIds, wouldSuffice, agreement } = this.value();
    if (this.missing() || !verdict || !agreement) return;
    this.asked.emit({ blocId: this.debated().bloc.id, verdict, motive: motive.trim(), criterionIds: [...criterionIds], wouldSuffice: verdict === 'not_validated' ? wouldSuffice.trim() : null, agreement });
  }
}
