import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { counted, Glyph, Note, SavedLine } from '@probant/ui';
import { sentenceOfCode } from '../../i18n/sentence';
import { type ArgumentValue, MatrixStore } from '../matrix.store';
import { type FieldWords, MergePanel } from '../merge/merge-panel';
import { countWords } from '../model/place';

/** A piece the argument may point at. */
export interface Quote { readonly id: string; readonly title: string; readonly quote: string }

/** The argument of a competency: plain text that saves itself, with its count of words. */
@Component({
  selector: 'pb-argument-editor',
  imports: [CdkTextareaAutosize, Glyph, MatButton, MatMenu, MatMenuItem, MatMenuTrigger, MergePanel, Note, SavedLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="argument">
      <div class="top"><h2 id="argument">Mon argument</h2>
        @if (store.editable() && quotes().length > 0) {
          <button matButton type="button" [matMenuTriggerFor]="menu"><pb-glyph kind="mapped" size="sm" class="before" />Citer une preuve</button>
          <mat-menu #menu="matMenu">@for (each of quotes(); track each.id) { <button mat-menu-item type="button" (click)="cite(each.quote)">{{ each.quote }} · {{ each.title }}</button> }</mat-menu>
        }</div>
      @if (draft().clashes().length > 0) { <div class="pad"><pb-merge-panel [clashes]="draft().clashes()" [words]="words" (settled)="settle($event)" /></div> }
      @else { <textarea #text cdkTextareaAutosize cdkAutosizeMinRows="12" maxlength="40000" aria-labelledby="argument" aria-describedby="argument-count" [readonly]="!store.editable()" [placeholder]="example" [value]="draft().value().text" (input)="change(text.value)"></textarea> }
      @if (draft().state() === 'failed' && draft().problem(); as code) { <div class="pad"><pb-note kind="error" live>{{ say(code) ?? 'Pas encore enregistré. Vos mots restent ici.' }}</pb-note></div> }
      <div class="foot"><pb-saved [state]="draft().state()" [at]="draft().savedAt()" /><span id="argument-count">{{ count() }} · de 150 à 400 conseillés</span></div>
    </section>
  `,
  styles: `
    :host { display: block; min-width: 0; }
    .card { padding: 0; display: flex; flex-direction: column; }
    .top { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem; padding: 1.125rem 1.75rem .75rem; border-bottom: 1px solid var(--mat-sys-outline-variant); }
    textarea { width: 100%; border: 0; outline-offset: -3px; resize: none; padding: 1.25rem 1.75rem 1.5rem; background: none; font: var(--mat-sys-body-large); color: var(--mat-sys-on-surface); }
    textarea::placeholder { color: var(--mat-sys-on-surface-variant); opacity: 1; }
    .pad { padding: 1.25rem 1.75rem; }
    .foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1rem; padding: .75rem 1.75rem; border-top: 1px solid var(--mat-sys-outline-variant); font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); }
    .before { margin-right: .5rem; }
    @media (max-width: 44rem) { .card { padding: 0; } .top, .foot, .pad { padding-inline: 1rem; } textarea { padding-inline: 1rem; } }
  `,
})
export class ArgumentEditor {
  readonly competency = input.required<string>();
  readonly quotes = input<readonly Quote[]>([]);

  protected readonly store = inject(MatrixStore);
  protected readonly say = sentenceOfCode;
  protected readonly example = 'Racontez une situation réelle : le contexte, ce que vous avez fait vous-même, le résultat. Citez vos preuves au passage.';
  protected readonly words: Readonly<Record<keyof ArgumentValue, FieldWords<ArgumentValue>>> = { text: { name: 'Mon argument', say: (value) => value } };
  protected readonly draft = computed(() => this.store.argumentOf(this.competency()));
  protected readonly count = computed(() => counted(countWords(this.draft().value().text), 'mot'));
  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('text');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);

  protected change(text: string): void {
    if (this.store.editable()) this.draft().change({ text });
  }

  /** Puts the reference where the caret stands. */
  protected cite(quote: string): void {
    const field = this.field()?.nativeElement ?? this.element.nativeElement.querySelector('textarea');
    if (!field) return;
    const [start, end] = [field.selectionStart, field.selectionEnd];
    const before = field.value.slice(0, start);
    field.setRangeText(`${before === '' || /\s$/.test(before) ? '' : ' '}(${quote})`, start, end, 'end');
    this.change(field.value);
    setTimeout(() => field.focus());
  }

  protected settle({ text }: Partial<ArgumentValue>): void {
    if (text !== undefined) void this.draft().settle({ text });
  }
}
