import { DOCUMENT, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { KeysDialog } from './keys-dialog';

/** A key of a page and what it does. `run` absent: only told in the help. `also`: what the same key gives without shift, on a French keyboard for instance. */
export interface PageKey { readonly key: string; readonly also?: readonly string[]; readonly does: string; readonly run?: () => void }

/** The keys of the page on screen; `?` shows them. A page calls `use(keys)` in its constructor and they leave with it. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly document = inject(DOCUMENT);
  private readonly dialog = inject(MatDialog);
  private readonly groups = signal<readonly (readonly PageKey[])[]>([]);

  constructor() {
    const pressed = (event: KeyboardEvent): void => this.pressed(event);
    this.document.addEventListener('keydown', pressed);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', pressed));
  }

  /** Takes the page's keys until its end. Called where injection is possible. */
  use(keys: readonly PageKey[]): void {
    this.groups.update((groups) => [...groups, keys]);
    inject(DestroyRef).onDestroy(() => this.groups.update((groups) => groups.filter((group) => group !== keys)));
  }

  /** Shows the keys of the page. */
  help(): void {
    this.dialog.open(KeysDialog, { data: [...this.groups().flat(), { key: '?', does: 'Montrer ces raccourcis' }] });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || this.dialog.openDialogs.length > 0) return;
    if (event.key === '?') return this.help();
    const found = this.groups().flat().findLast((each) => (each.key === event.key || each.also?.includes(event.key)) && each.run);
    if (!found?.run) return;
    event.preventDefault();
    found.run();
  }
}

/** Whether the person is writing, so that letters belong to the text. */
function typing(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !/^(radio|checkbox|button|submit|reset)$/.test(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
}
