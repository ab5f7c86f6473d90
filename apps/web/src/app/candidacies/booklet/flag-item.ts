import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Icon } from '@probant/ui';
import { FLAG_WORDS, type FlagCode } from '../../i18n/flag-words';
import type { FlagDraft } from './flag-draft';

/** The reason why one item is given back: a button, then what is wrong and what to do, kept as it is typed. */
@Component({
  selector: 'pb-flag-item',
  imports: [FormsModule, Icon, MatButton, MatFormField, MatInput, MatLabel, MatOption, MatSelect],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (flag(); as it) {
      <div class="flag" role="group" [attr.aria-label]="'Motif sur ' + of()">
        <mat-form-field><mat-label>Ce qui ne va pas</mat-label><mat-select [ngModel]="it.code" (ngModelChange)="set($event, it.reason)">@for (code of codes; track code) { <mat-option [value]="code">{{ words[code] }}</mat-option> }</mat-select></mat-form-field>
        <mat-form-field><mat-label>Ce que le candidat doit faire</mat-label><textarea matInput rows="2" maxlength="2000" required [ngModel]="it.reason" (ngModelChange)="set(it.code, $event)"></textarea></mat-form-field>
        <button matButton type="button" [attr.aria-label]="'Retirer le motif sur ' + of()" (click)="draft().remove(subject())"><pb-icon class="before" name="undo" size="sm" />Retirer</button>
      </div>
    } @else { <button matButton type="button" [attr.aria-label]="'Signaler ' + of()" (click)="set('unreadable', '')"><pb-icon class="before" name="warning" size="sm" />{{ label() }}</button> }
  `,
  styles: `
    :host { display: block; }
    .before { margin-right: .375rem; }
    .flag { display: grid; gap: .75rem; justify-items: start; padding: .875rem; border-radius: var(--mat-sys-corner-medium); background: var(--probant-partly-container); color: var(--probant-partly-on-container); }
    .flag mat-form-field { background: var(--probant-card); border-radius: var(--mat-sys-corner-small); }
    .flag button { color: inherit; }
  `,
})
export class FlagItem {
  readonly draft = input.required<FlagDraft>();
  /** Null speaks of the whole booklet. */
  readonly subject = input.required<string | null>();
  /** What it is about, as said in a sentence: `la preuve 3`. */
  readonly of = input.required<string>();
  /** Said on the button, where the item does not stand beside it. */
  readonly label = input('Signaler');
  protected readonly words = FLAG_WORDS;
  protected readonly codes = Object.keys(FLAG_WORDS) as FlagCode[];
  protected readonly flag = computed(() => this.draft().of(this.subject()));

  protected set(code: FlagCode, reason: string): void {
    this.draft().set({ subjectId: this.subject(), code, reason });
  }
}
