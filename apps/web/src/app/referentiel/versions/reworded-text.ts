import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { WordRun } from '@probant/domain-referentiel';

/** A text that changed, word by word: what went is struck through, what came is underlined; both are said to whoever listens. */
@Component({
  selector: 'pb-reworded-text',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<p>@for (run of runs(); track $index) {@switch (run.kind) {@case ('gone') {{{ run.before }}<del><span class="sr">retiré : </span>{{ run.text }}<span class="sr">, </span></del>}@case ('added') {{{ run.before }}<ins><span class="sr">ajouté : </span>{{ run.text }}<span class="sr">, </span></ins>}@default {{{ run.before }}{{ run.text }}}}}</p>`,
  styles: `
    p { max-width: var(--probant-measure); white-space: pre-line; overflow-wrap: anywhere; }
    del { color: var(--mat-sys-on-surface-variant); text-decoration: line-through; } del + ins { margin-left: .25em; }
    ins { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); text-decoration: underline; border-radius: 2px; }
  `,
})
export class RewordedText {
  readonly words = input.required<readonly WordRun[]>();
  /** The space before a run stands outside its mark. */
  protected readonly runs = computed(() => this.words().map(({ kind, text }) => ({ kind, before: /^\s*/.exec(text)?.[0] ?? '', text: text.trimStart() })));
}
