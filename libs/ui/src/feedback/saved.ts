import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';
import { frTime } from '../text/dates';

export type SavedState = 'saved' | 'typing' | 'saving' | 'waiting' | 'failed' | 'clash';
const WORDS: Readonly<Record<SavedState, string>> = {
  saved: 'Tout est enregistré', typing: 'Modification en cours', saving: 'Enregistrement…', waiting: 'Gardé sur cet appareil, envoi dès le retour du réseau', failed: 'Pas encore enregistré', clash: 'Modifié ailleurs : à comparer',
};
const ICONS: Readonly<Record<SavedState, IconName>> = { saved: 'check', typing: 'edit', saving: 'replace', waiting: 'cloud-off', failed: 'warning', clash: 'warning' };

/** The line that replaces a save button: `<pb-saved state="saved" [at]="savedAt()" />` says `Enregistré à 21:04`. */
@Component({
  selector: 'pb-saved',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<pb-icon [name]="icon()" size="sm" /><span>{{ sentence() }}</span>`,
  host: { role: 'status', '[class]': 'state()' },
  styles: `
    :host { display: inline-flex; align-items: center; gap: .375rem; color: var(--mat-sys-on-surface-variant); font: var(--mat-sys-body-small); }
    :host(.saved) pb-icon { color: var(--probant-met); }
    :host(.failed), :host(.clash) { color: var(--probant-notmet); }
    :host(.waiting) { color: var(--probant-partly); }
  `,
})
export class SavedLine {
  readonly state = input<SavedState>('saved');
  /** The instant of the last saving, as the server told it. */
  readonly at = input<string | null>(null);
  protected readonly icon = computed(() => ICONS[this.state()]);
  protected readonly sentence = computed(() => {
    const at = this.at();
    return this.state() === 'saved' && at ? `Enregistré à ${frTime(at)}` : WORDS[this.state()];
  });
}
