import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, input, model, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Action, dayOf, Icon, Note, SavedLine, type SavedState } from '@probant/ui';
import type { ExperienceValue } from './experiences.client';
import { type ExperienceForm, missingOf, periodWords, STATUS_CHOICES } from './model/experience-form';

let count = 0;

/** One experience: read, or open to be written; what is typed is handed up at once. */
@Component({
  selector: 'pb-experience-card',
  imports: [Action, CdkTextareaAutosize, FormsModule, Icon, MatButton, MatFormField, MatHint, MatIconButton, MatInput, MatLabel, MatOption, MatSelect, Note, SavedLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './experience-card.html',
  styles: `
    :host { display: block; }
    .head { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 1rem; align-items: start; }
    .text { margin-top: .75rem; white-space: pre-line; overflow-wrap: anywhere; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: var(--probant-space-4); align-items: start; }
    mat-form-field { width: 100%; }
    @media (max-width: 44rem) { .head { grid-template-columns: minmax(0, 1fr); gap: .75rem; } }
    h2 { overflow-wrap: anywhere; }
  `,
})
export class ExperienceCard {
  readonly form = input.required<ExperienceForm>();
  readonly state = input<SavedState>('saved');
  readonly savedAt = input<string | null>(null);
  readonly refusal = input<string | null>(null);
  /** Whether the server holds it already. */
  readonly kept = input(true);
  readonly editable = input(true);
  readonly open = model(false);
  readonly changed = output<ExperienceForm>();
  readonly remove = output();
  readonly keep = output<'mine' | 'theirs'>();
  protected readonly id = `experience-${(count += 1)}`;
  protected readonly statuses = STATUS_CHOICES;
  protected readonly choices = Object.entries(STATUS_CHOICES) as [ExperienceValue['status'], string][];
  protected readonly missing = computed(() => missingOf(this.form()));
  protected readonly clash = computed(() => this.state() === 'clash');
  protected readonly period = computed(() => periodWords({ from: this.form().from, to: this.form().to || null }, dayOf(new Date().toISOString())));

  protected change(part: Partial<ExperienceForm>): void {
    this.changed.emit({ ...this.form(), ...part });
  }

  protected close(): void {
    if (!this.missing()) this.open.set(false);
  }
}
