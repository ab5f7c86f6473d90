import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Action, Note } from '@probant/ui';

/** Where a versioned form stands: the version in force, the draft kept on this device, what keeps it from being saved, and its two acts. */
@Component({
  selector: 'pb-draft-bar',
  imports: [Action, MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (overtaken()) { <pb-note kind="warn" class="small">La version {{ version() }} a été fixée pendant que vous prépariez la vôtre. Fixer la vôtre la remplacera ; abandonner la montre.</pb-note> }
    @if (problem(); as text) { <pb-note kind="error" live class="small">{{ text }}</pb-note> }
    <div class="bar">
      <p class="small" role="status">{{ standing() }}</p>
      @if (dirty()) { <button matButton type="button" (click)="giveUp.emit()">Abandonner les changements</button> }
      <pb-action look="filled" [refusal]="refusal()" [busy]="busy()" (act)="save.emit()">{{ act() }}{{ version() > 0 ? ' (version ' + (version() + 1) + ')' : '' }}</pb-action>
    </div>
  `,
  styles: `
    :host { position: sticky; bottom: 0; z-index: 1; display: grid; gap: .5rem; padding: .75rem 0; background: var(--mat-sys-surface); border-top: 1px solid var(--mat-sys-outline-variant); }
    .bar { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: start; } .bar p { flex: 1; min-width: 12rem; padding-top: .75rem; color: var(--mat-sys-on-surface-variant); }
    @media (max-width: 68rem) { :host { position: static; } }
  `,
})
export class DraftBar {
  /** The newest saved version; 0 when there is none. */
  readonly version = input.required<number>();
  readonly dirty = input.required<boolean>();
  readonly overtaken = input(false);
  readonly refusal = input<string | null>(null);
  readonly problem = input<string | null>(null);
  readonly busy = input(false);
  /** The words of the act: `Fixer ces règles`. */
  readonly act = input.required<string>();
  readonly save = output();
  readonly giveUp = output();
  protected readonly standing = computed(() => (this.dirty() ? 'Brouillon gardé sur cet appareil, pas encore fixé.' : this.version() > 0 ? `Version ${this.version()} en vigueur.` : 'Rien n’est encore fixé.'));
}
