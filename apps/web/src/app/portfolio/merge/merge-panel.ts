import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { Note } from '@probant/ui';
import type { Clash } from '../model/draft';

type Side = 'mine' | 'theirs' | 'both';
/** How a field is named and told. */
export interface FieldWords<T> { readonly name: string; readonly say: (value: T[keyof T]) => string }

/** Two versions of the same fields side by side: the person keeps one, the other, or both. Nothing is saved before they choose. */
@Component({
  selector: 'pb-merge-panel',
  imports: [MatButton, MatFormField, MatInput, MatLabel, MatRadioButton, MatRadioGroup, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-label="Deux versions à comparer">
      <pb-note kind="warn" live>Modifié ailleurs pendant que vous écriviez. Rien n’est perdu : choisissez, puis enregistrez.</pb-note>
      @for (clash of clashes(); track clash.field) {
        <fieldset>
          <legend>{{ words()[clash.field].name }}</legend>
          <div class="sides">
            <div><h3>Écrit ici</h3><p>{{ tell(clash.field, clash.mine) }}</p></div>
            <div><h3>Enregistré ailleurs</h3><p>{{ tell(clash.field, clash.theirs) }}</p></div>
          </div>
          <mat-radio-group [attr.aria-label]="'Garder, pour ' + words()[clash.field].name" [value]="side(clash.field)" (change)="choose(clash, $event.value)">
            <mat-radio-button value="mine">Garder ce que j’ai écrit ici</mat-radio-button>
            <mat-radio-button value="theirs">Garder ce qui est enregistré</mat-radio-button>
            @if (isText(clash)) { <mat-radio-button value="both">Garder les deux, à la suite</mat-radio-button> }
          </mat-radio-group>
          @if (isText(clash)) { <mat-form-field><mat-label>Texte à garder</mat-label><textarea matInput rows="5" #text [value]="chosen()[clash.field] ?? ''" (input)="set(clash.field, text.value)"></textarea></mat-form-field> }
        </fieldset>
      }
      <button matButton="filled" type="button" (click)="settled.emit(chosen())">Enregistrer ce choix</button>
    </section>
  `,
  styles: `
    section { display: grid; gap: 1rem; justify-items: start; } section > * { width: 100%; } section > button { width: auto; }
    fieldset { display: grid; gap: .75rem; }
    legend { font: var(--mat-sys-title-small); margin-bottom: .5rem; padding: 0; }
    .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .75rem; }
    .sides > div { padding: .75rem; border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-small); }
    h3 { font: var(--mat-sys-label-medium); color: var(--mat-sys-on-surface-variant); }
    p { white-space: pre-wrap; overflow-wrap: anywhere; margin-top: .25rem; }
    mat-radio-group { display: grid; }
  `,
})
export class MergePanel<T extends object> {
  readonly clashes = input.required<readonly Clash<T>[]>();
  readonly words = input.required<Readonly<Record<keyof T & string, FieldWords<T>>>>();
  /** The value of every disputed field, as the person wants it. */
  readonly settled = output<Partial<T>>();

  private readonly sides = signal<Readonly<Record<string, Side>>>({});
  private readonly values = signal<Partial<T>>({});
  protected readonly chosen = computed(() => this.values());

  constructor() {
    effect(() => { const clashes = this.clashes(); untracked(() => { this.sides.set({}); this.values.set(Object.fromEntries(clashes.map(({ field, mine }) => [field, mine])) as Partial<T>); }); });
  }

  protected side(field: string): Side {
    return this.sides()[field] ?? 'mine';
  }

  protected isText(clash: Clash<T>): boolean {
    return typeof clash.mine === 'string' && typeof clash.theirs === 'string';
  }

  protected tell(field: keyof T & string, value: T[keyof T]): string {
    return this.words()[field].say(value) || '(rien)';
  }

  protected choose({ field, mine, theirs }: Clash<T>, side: Side): void {
    this.sides.update((sides) => ({ ...sides, [field]: side }));
    this.values.update((values) => ({ ...values, [field]: side === 'mine' ? mine : side === 'theirs' ? theirs : `${String(theirs)}\n\n${String(mine)}` }));
  }

  protected set(field: string, value: string): void {
    this.values.update((values) => ({ ...values, [field]: value }));
  }
}
