import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import type { PassageView } from '@probant/contract';
import type { MarkLevel } from '@probant/domain-assessment';
import { AGREED_LEVELS, type AgreedLevel, type Agreement, AGREEMENTS, checkAgreement } from '@probant/domain-jury';
import { Note } from '@probant/ui';
import { sentenceOfCode } from '../../i18n/sentence';
import { problemOf } from '../../session/problem';
import { AGREEMENT_WORDS, nameOf } from '../model/words';
import { MarkChoice } from '../pieces/mark-choice';
import { MarkChip } from '../pieces/mark-symbol';
import type { DebatedCriterion } from './deliberation.store';

/** What the panel agrees on a criterion, with how it was reached. */
export interface Agreed { readonly level: AgreedLevel; readonly agreement: Agreement }

/** A criterion before the panel: what each juror says, then the common mark and how it was reached. Nothing is chosen before the president. */
@Component({
  selector: 'pb-debate-card',
  imports: [MarkChip, MarkChoice, MatButtonToggle, MatButtonToggleGroup, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 tabindex="-1"><span class="code">{{ debated().criterion.label }}</span> {{ debated().criterion.text }}@if (debated().criterion.alsoFor.length > 0) { <span class="small muted"> · vaut aussi pour {{ debated().criterion.alsoFor.join(', ') }}</span> }</h3>
    <ul class="votes" [attr.aria-label]="'Appréciations de ' + debated().criterion.label">
      @for (voice of voices(); track voice.personId) { <li><span class="who">{{ voice.name }}</span><pb-mark-chip [level]="voice.level" />@if (voice.comment) { <p>{{ voice.comment }}</p> }</li> }
    </ul>
    @if (leads()) {
      <div class="row">
        <span class="small strong" aria-hidden="true">Ensemble</span>
        <pb-mark-choice [legend]="'Ensemble, ' + debated().criterion.label" [levels]="levels" [level]="level()" line (said)="choose($event)" />
      </div>
      @if (level() !== null) {
        <mat-button-toggle-group class="how" hideSingleSelectionIndicator [attr.aria-label]="'Arrêté comment, ' + debated().criterion.label" [value]="agreement()" (change)="reach($event.value)">
          @for (each of agreements; track each) { <mat-button-toggle [value]="each" [disabled]="refusals().has(each)">{{ words[each] }}</mat-button-toggle> }
        </mat-button-toggle-group>
      }
      @if (waiting()) { <p class="small c-partly" role="status">Dites comment vous y êtes arrivés&#160;: l’appréciation sera arrêtée.</p> }
      @if (waiting() && why(); as text) { <p class="small muted">{{ text }}</p> }
    } @else if (debated().panel.agreed; as agreed) {
      <p class="row row--tight"><span class="small strong">Ensemble</span><pb-mark-chip [level]="agreed" /><span class="small">{{ ends() }}</span></p>
    } @else { <p class="small muted">En discussion.</p> }
    @if (refused(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
  `,
  styleUrl: './debate-card.css',
  host: { '[class.open]': 'current()' },
})
export class DebateCard {
  readonly debated = input.required<DebatedCriterion>();
  readonly seats = input.required<PassageView['seats']>();
  /** Whether the person leads: the president, while the bloc is not decided. */
  readonly leads = input(false);
  /** The one the panel is on. */
  readonly current = input(false);
  readonly refused = input<string | null>(null);
  readonly agreed = output<Agreed>();
  protected readonly levels: readonly MarkLevel[] = AGREED_LEVELS;
  protected readonly agreements = AGREEMENTS;
  protected readonly words = AGREEMENT_WORDS;
  protected readonly level = linkedSignal<AgreedLevel | null>(() => this.debated().panel.agreed);
  protected readonly agreement = linkedSignal<Agreement | null>(() => this.debated().panel.agreement);
  protected readonly voices = computed(() => this.debated().panel.marks.map((mark) => ({ ...mark, name: this.nameOf(mark.personId) })));
  protected readonly waiting = computed(() => this.level() !== null && this.agreement() === null);
  protected readonly ends = computed(() => { const how = this.debated().panel.agreement; return how ? AGREEMENT_WORDS[how].toLowerCase() : ''; });
  /** Ways that cannot be true of these marks, with the code that says why: the rule of the API. */
  protected readonly refusals = computed(() => { const level = this.level(); return new Map(AGREEMENTS.flatMap((each) => { const code = level ? this.refusalOf(level, each) : null; return code ? [[each, code] as const] : []; })); });
  protected readonly why = computed(() => [...new Set(this.refusals().values())].flatMap((code) => sentenceOfCode(code) ?? []).join(' '));

  /** A level chosen asks how it was reached, unless the way already said still holds. */
  protected choose(level: MarkLevel): void {
    const chosen = AGREED_LEVELS.find((each) => each === level);
    if (!chosen) return;
    this.level.set(chosen);
    const how = this.agreement();
    if (how && !this.refusals().has(how)) this.agreed.emit({ level: chosen, agreement: how });
    else this.agreement.set(null);
  }

  protected reach(agreement: Agreement): void {
    const level = this.level();
    this.agreement.set(agreement);
    if (level) this.agreed.emit({ level, agreement });
  }

  private refusalOf(level: AgreedLevel, agreement: Agreement): string | null {
    try {
      checkAgreement(level, agreement, this.debated().panel.marks.map((mark) => mark.level));
      return null;
    } catch (error) {
      return codeOf(error);
    }
  }

  private nameOf(personId: string): string {
    const seat = this.seats().find(({ id }) => id === personId);
    return seat ? nameOf(seat) : '';
  }
}

/** The code of a refusal of the domain. */
function codeOf(error: unknown): string {
  return typeof (error as { readonly code?: unknown }).code === 'string' ? String((error as { readonly code: string }).code) : problemOf(error).code;
}
