import { DOCUMENT, inject, Injectable } from '@angular/core';

const KEY = 'probant.place';

/** The place one worked in last on this device, where one comes back. */
@Injectable({ providedIn: 'root' })
export class LastPlace {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  keep(link: string): void {
    this.storage?.setItem(KEY, link);
  }

  read(): string | null {
    return this.storage?.getItem(KEY) ?? null;
  }
}
