import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MARK_BASES, type MarkBasis, type MarkLevel } from '@probant/domain-assessment';
import { Icon, Note, SavedLine } from '@probant/ui';
import { sentenceOfCode } from '../../i18n/sentence';
import type { JudgedCriterion } from '../model/judged-tree';
import { BASIS_WORDS } from '../model/words';
import { MarkChoice } from '../pieces/mark-choice';
import { MarkClashPanel } from '../reading/mark-clash';
import type { MarkDraft } from '../reading/mark-draft';

/** One of my marks once the candidate is heard: confirmed or changed, with what it rests on. */
@Component({
  selector: 'pb-heard-mark',
  imports: [CdkTextareaAutosize, Icon, MarkChoice, MarkClashPanel, MatButton, MatButtonToggle, MatButtonToggleGroup, MatFormField, MatInput, MatLabel, Note, SavedLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 tabindex="-1"><span class="code">{{ criterion().label }}</span> {{ criterion().text }}</h3>
    @if (draft().clash(); as both) { <pb-mark-clash [clash]="both" (kept)="draft().settle($event)" /> }
    <div class="row">
      <pb-mark-choice [legend]="'Appréciation de ' + criterion().label" [level]="value().level" line [refused]="!editable()" (said)="say($event)" />
      <mat-button-toggle-group hideSingleSelectionIndicator [attr.aria-label]="'Repose sur, pour ' + criterion().label" [value]="value().level ? value().basis : null" [disabled]="!editable() || !value().level" (change)="rest($event.value)">
        @for (basis of bases; track basis) { <mat-button-toggle [value]="basis">{{ words[basis] }}</mat-button-toggle> }
      </mat-button-toggle-group>
    </div>
    @if (writing() || value().comment) {
      <mat-form-field><mat-label>Commentaire pour la délibération</mat-label><textarea #comment matInput cdkTextareaAutosize maxlength="8000" [value]="value().comment" [readonly]="!editable()" (input)="draft().change({ comment: comment.value })" (blur)="draft().flush()"></textarea></mat-form-field>
    }
    @if (failure(); as why) { <pb-note kind="error" live>{{ why }} Ce que vous avez écrit reste sur cet appareil.</pb-note> }
    <div class="row row--between">
      @if (draft().saved()?.confirmed) { <span class="small c-met"><pb-icon name="check" size="sm" /> Confirmée</span> }
      @else if (value().level) { <button matButton="tonal" type="button" [disabled]="!editable()" (click)="confirm()" [attr.aria-label]="'Confirmer ' + criterion().label">Confirmer</button> }
      @else { <span class="small muted">Sans appréciation&#160;: elle comptera comme non observée.</span> }
      <span class="row row--tight">@if (editable() && !writing() && !value().comment) { <button matButton type="button" [attr.aria-label]="'Commenter ' + criterion().label" (click)="writing.set(true)">Commenter</button> }@if (draft().state() !== 'saved') { <pb-saved [state]="draft().state()" [at]="draft().savedAt()" /> }</span>
    </div>
  `,
  host: { '[class.on]': 'current()' },
  styles: `
    :host { display: grid; gap: .75rem; padding: 1.25rem 1.5rem; border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-large); background: var(--probant-card); }
    :host(.on) { border: 2px solid var(--mat-sys-primary); padding: calc(1.25rem - 1px) calc(1.5rem - 1px); }
    h3:focus { outline: none; }
    mat-button-toggle-group { --mat-button-toggle-label-text-size: .875rem; }
    @media (max-width: 44rem) { :host, :host(.on) { padding: 1rem; } }
  `,
})
export class HeardMark {
  readonly criterion = input.required<JudgedCriterion>();
  readonly draft = input.required<MarkDraft>();
  readonly editable = input(true);
  readonly current = input(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly bases = MARK_BASES;
  protected readonly words = BASIS_WORDS;
  protected readonly writing = signal(false);
  protected readonly value = computed(() => this.draft().value());
  protected readonly failure = computed(() => { const code = this.draft().state() === 'failed' ? this.draft().problem() : null; return code ? sentenceOfCode(code) ?? 'Cette appréciation n’a pas été enregistrée.' : null; });

  /** Brings it under the eyes, with the focus. */
  show(): void {
    const title = this.host.nativeElement.querySelector<HTMLElement>('h3');
    title?.focus({ preventScroll: true });
    this.host.nativeElement.scrollIntoView({ block: 'center' });
  }

  say(level: MarkLevel): void {
    if (this.editable()) void this.draft().say({ level });
  }

  rest(basis: MarkBasis): void {
    if (this.editable() && this.value().level) void this.draft().say({ basis });
  }

  confirm(): void {
    if (this.editable() && this.value().level) void this.draft().say({});
  }
}
