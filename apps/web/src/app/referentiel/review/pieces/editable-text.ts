import { ChangeDetectionStrategy, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { type Parted, TextEditor, type Written } from './text-editor';

/** A text that a click, Enter or F2 opens for editing, where it stands. Read only, it is a text like any other. */
@Component({
  selector: 'pb-editable-text',
  imports: [TextEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (editing()) { <pb-text-editor [text]="text()" [label]="label()" [cuttable]="cuttable()" (saved)="saved.emit($event)" (parted)="parted.emit($event)" (closed)="close()" /> }
    @else if (open()) { <button #shown type="button" [attr.aria-label]="'Modifier : ' + label() + '. ' + (text() || placeholder())" (click)="editing.set(true)" (keydown.f2)="editing.set(true)">{{ text() || placeholder() }}</button> }
    @else { <span>{{ text() }}</span> }
  `,
  styles: `
    :host { display: block; overflow-wrap: anywhere; white-space: pre-line; }
    button { display: block; width: 100%; margin: 0 -.375rem; padding: .125rem .375rem; border: 1px solid transparent; border-radius: var(--mat-sys-corner-extra-small); background: none; color: inherit; font: inherit; text-align: left; white-space: pre-line; cursor: text; }
    button:hover { border-color: var(--mat-sys-outline-variant); background: var(--mat-sys-surface-container-low); }
  `,
})
export class EditableText {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  /** Whether this person may edit it now. */
  readonly open = input(false);
  readonly cuttable = input(false);
  readonly placeholder = input('Écrire ici');
  readonly saved = output<Written>();
  readonly parted = output<Parted>();
  protected readonly editing = signal(false);
  private readonly shown = viewChild<ElementRef<HTMLElement>>('shown');

  protected close(): void {
    this.editing.set(false);
    setTimeout(() => this.shown()?.nativeElement.focus());
  }
}
