import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { afterNextRender, ChangeDetectionStrategy, Component, DestroyRef, DOCUMENT, type ElementRef, inject, input, linkedSignal, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** A text that was changed: from what one saw when one began, to what one wrote. Cut as well, at this offset. */
export interface Written { readonly was: string; readonly becomes: string }
export interface Parted extends Written { readonly at: number }

/**
 * A text edited where it stands. Enter, leaving the field or closing the page saves it; Escape gives the former text back; Alt+Enter cuts it in two at the caret.
 * Nothing is emitted when nothing changed.
 */
@Component({
  selector: 'pb-text-editor',
  imports: [CdkTextareaAutosize, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <textarea #field cdkTextareaAutosize cdkAutosizeMinRows="1" rows="1" [attr.aria-label]="label()" [attr.aria-describedby]="id" [value]="began()" (keydown)="key($event)" (blur)="leave()"></textarea>
    <p class="small muted" [id]="id">Entrée enregistre, Échap abandonne{{ cuttable() ? ', Alt + Entrée coupe au curseur' : '' }}.</p>
    @if (cuttable()) { <button matButton type="button" (mousedown)="$event.preventDefault()" (click)="cutHere()">Couper au curseur</button> }
  `,
  styles: `
    :host { display: grid; gap: .25rem; justify-items: start; cursor: text; }
    textarea { box-sizing: content-box; width: calc(100% - 1rem - 2px); padding: .375rem .5rem; border: 1px solid var(--mat-sys-outline); border-radius: var(--mat-sys-corner-extra-small); background: var(--mat-sys-surface); color: var(--mat-sys-on-surface); font: inherit; resize: none; }
  `,
})
export class TextEditor {
  readonly text = input.required<string>();
  /** What is edited, for whoever hears it. */
  readonly label = input.required<string>();
  readonly cuttable = input(false);
  /** All of it is to be written over. */
  readonly fresh = input(false);
  readonly saved = output<Written>();
  readonly parted = output<Parted>();
  /** The field is left, saved or not. */
  readonly closed = output();
  protected readonly id = `pb-text-editor-${(count += 1)}`;
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  /** What stood when one began: a change that comes meanwhile is met when one saves, and takes away nothing of what is typed. */
  protected readonly began = linkedSignal<string, string>({ source: this.text, computation: (text, before) => before?.value ?? text });
  private done = false;

  constructor() {
    afterNextRender(() => {
      const field = this.field().nativeElement;
      field.focus();
      field.setSelectionRange(this.fresh() ? 0 : field.value.length, field.value.length);
    });
    const view = inject(DOCUMENT).defaultView;
    const gone = (): void => this.save();
    view?.addEventListener('pagehide', gone);
    inject(DestroyRef).onDestroy(() => { view?.removeEventListener('pagehide', gone); });
  }

  protected key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && event.altKey && this.cuttable()) this.cutHere();
    else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) this.leave();
    else return;
    event.preventDefault();
  }

  protected cutHere(): void {
    const { value, selectionStart: at } = this.field().nativeElement;
    if (this.done || value.slice(0, at).trim() === '' || value.slice(at).trim() === '') return;
    this.done = true;
    this.parted.emit({ was: this.began(), becomes: value, at });
    this.closed.emit();
  }

  protected leave(): void {
    this.save();
    this.close();
  }

  private save(): void {
    const value = this.field().nativeElement.value;
    if (this.done || value.trim() === this.began().trim()) return;
    this.done = true;
    this.saved.emit({ was: this.began(), becomes: value.trim() });
  }

  private close(): void {
    this.done = true;
    this.closed.emit();
  }
}

let count = 0;
