import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatFormField, MatHint, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';

/** A number typed the French way: a comma or a point. An empty field is null; letters are not a number. */
@Component({
  selector: 'pb-number-field',
  imports: [MatFormField, MatHint, MatInput, MatLabel, MatSuffix],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<mat-form-field><mat-label>{{ label() }}</mat-label><input matInput [attr.inputmode]="whole() ? 'numeric' : 'decimal'" autocomplete="off" [value]="shown()" (change)="typed($any($event.target).value)" />@if (unit()) { <span matTextSuffix>{{ unit() }}</span> }@if (hint()) { <mat-hint>{{ hint() }}</mat-hint> }</mat-form-field>`,
  styles: `:host { display: inline-block; width: 15rem; max-width: 100%; margin-top: .375rem; }`,
})
export class NumberField {
  readonly label = input.required<string>();
  readonly value = input.required<number | null>();
  readonly unit = input('');
  readonly hint = input('');
  readonly whole = input(false, { transform: booleanAttribute });
  readonly valueChange = output<number | null>();
  protected readonly shown = computed(() => { const value = this.value(); return value === null || Number.isNaN(value) ? '' : String(value).replace('.', ','); });

  protected typed(text: string): void {
    const bare = text.replace(/\s/g, '').replace(',', '.');
    this.valueChange.emit(bare === '' ? null : Number(bare));
  }
}
