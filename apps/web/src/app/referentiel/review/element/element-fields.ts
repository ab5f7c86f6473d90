import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import type { Element } from '../../model/elements';
import { fieldsOf, flagsOf, setting } from '../../model/review/fields';
import { EditableText } from '../pieces/editable-text';
import type { Written } from '../pieces/text-editor';
import { ElementActs } from '../element-acts';

/** The facts of an element beside its text: code, heading, description, how a modality is passed. */
@Component({
  selector: 'pb-element-fields',
  imports: [EditableText, MatButtonToggle, MatButtonToggleGroup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (fields().length > 0) {
      <dl>@for (each of fields(); track each.field) { <div><dt>{{ each.label }}</dt><dd><pb-editable-text [text]="each.value ?? ''" [label]="each.label" [open]="true" placeholder="Non imprimé" (saved)="save(each.field, $event)" /></dd></div> }</dl>
    }
    @if (flags().length > 0) {
      <mat-button-toggle-group multiple aria-label="Façon de passer l’épreuve" hideMultipleSelectionIndicator>
        @for (flag of flags(); track flag.field) { <mat-button-toggle [value]="flag.field" [checked]="flag.value === true" (change)="turn(flag.field, flag.value)">{{ flag.label }}</mat-button-toggle> }
      </mat-button-toggle-group>
    }
  `,
  styles: `
    :host { display: grid; gap: .75rem; } :host:empty { display: none; }
    dl > div { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: .5rem; padding: .125rem 0; font: var(--mat-sys-body-small); } dt { color: var(--mat-sys-on-surface-variant); padding: .125rem 0; }
    mat-button-toggle-group { flex-wrap: wrap; border-radius: var(--mat-sys-corner-medium); --mat-button-toggle-height: 2.25rem; font: var(--mat-sys-label-medium); }
  `,
})
export class ElementFields {
  readonly element = input.required<Element>();
  private readonly acts = inject(ElementActs);
  protected readonly fields = computed(() => fieldsOf(this.element()));
  protected readonly flags = computed(() => flagsOf(this.element()));

  protected save(field: Parameters<typeof setting>[1], { was, becomes }: Written): void {
    this.acts.make(setting(this.element(), field, was || null, becomes || null));
  }

  protected turn(field: Parameters<typeof setting>[1], was: boolean | null): void {
    this.acts.make(setting(this.element(), field, was, was === true ? null : true));
  }
}
