import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Note } from '@probant/ui';
import { MarkChip } from '../pieces/mark-symbol';
import type { MarkClash, MarkValue } from './mark-draft';

/** The same criterion said differently in two windows: both are shown, the juror keeps one, or both comments. */
@Component({
  selector: 'pb-mark-clash',
  imports: [MarkChip, MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-note kind="warn" live><b>Ce critère a changé dans une autre fenêtre.</b> Rien n’est perdu&#160;: choisissez ce qui reste.</pb-note>
    <div class="two">
      <section aria-label="Ici"><h3>Ici</h3><pb-mark-chip [level]="clash().mine.level" /><p class="small">{{ clash().mine.comment || 'Sans commentaire' }}</p><button matButton="tonal" type="button" (click)="kept.emit(clash().mine)">Garder celle d’ici</button></section>
      <section aria-label="Dans l’autre fenêtre"><h3>Dans l’autre fenêtre</h3><pb-mark-chip [level]="clash().theirs.level" /><p class="small">{{ clash().theirs.comment || 'Sans commentaire' }}</p><button matButton="tonal" type="button" (click)="kept.emit(clash().theirs)">Garder l’autre</button></section>
    </div>
    @if (clash().mine.comment && clash().theirs.comment && clash().mine.comment !== clash().theirs.comment) { <button matButton type="button" (click)="kept.emit(both())">Garder l’appréciation d’ici et les deux commentaires</button> }
  `,
  styles: `
    :host { display: grid; gap: .75rem; }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .75rem; }
    section { display: grid; gap: .5rem; align-content: start; justify-items: start; padding: .75rem; border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-medium); }
    h3 { font: var(--mat-sys-label-medium); } p { white-space: pre-line; overflow-wrap: anywhere; }
  `,
})
export class MarkClashPanel {
  readonly clash = input.required<MarkClash>();
  readonly kept = output<MarkValue>();

  protected both(): MarkValue {
    const { mine, theirs } = this.clash();
    return { ...mine, comment: `${mine.comment}\n\n${theirs.comment}` };
  }
}
