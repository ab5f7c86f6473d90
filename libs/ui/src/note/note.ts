import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

export type NoteKind = 'quiet' | 'info' | 'ok' | 'warn' | 'error';
const ICONS: Readonly<Record<NoteKind, IconName>> = { quiet: 'help', info: 'info', ok: 'check', warn: 'warning', error: 'warning' };

/** A sentence set apart, with its symbol: `<pb-note kind="warn">…</pb-note>`. `live` reads it aloud when it appears; an element with `actions` goes at the end. */
@Component({
  selector: 'pb-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<pb-icon [name]="symbol()" /><div class="text"><ng-content /></div><ng-content select="[actions]" />`,
  host: { '[class]': 'kind()', '[attr.role]': "live() ? (kind() === 'error' ? 'alert' : 'status') : null" },
  styles: `
    :host { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .75rem; align-items: start; padding: .875rem 1rem; border-radius: var(--mat-sys-corner-medium); background: var(--mat-sys-surface-container-low); color: var(--mat-sys-on-surface); }
    pb-icon { margin-top: .125rem; }
    :host ::ng-deep > [actions] { margin-block: -.625rem; }
    :host(.info) { background: var(--mat-sys-tertiary-container); color: var(--mat-sys-on-tertiary-container); }
    :host(.warn) { background: var(--probant-partly-container); color: var(--probant-partly-on-container); }
    :host(.error) { background: var(--probant-notmet-container); color: var(--probant-notmet-on-container); }
    :host(.ok) { background: var(--probant-met-container); color: var(--probant-met-on-container); }
    :host ::ng-deep a { color: inherit; font-weight: 600; }
  `,
})
export class Note {
  readonly kind = input<NoteKind>('quiet');
  readonly icon = input<IconName | null>(null);
  readonly live = input(false, { transform: booleanAttribute });
  protected readonly symbol = computed(() => this.icon() ?? ICONS[this.kind()]);
}
