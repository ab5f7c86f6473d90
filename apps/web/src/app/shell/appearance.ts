import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

export type Theme = 'light' | 'dark' | 'system';
const KEY = 'probant.appearance';
const SCHEMES: Readonly<Record<Theme, string>> = { light: 'light', dark: 'dark', system: 'light dark' };

/** Light, dark, or as the system says; kept on this device. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly document = inject(DOCUMENT);
  private readonly chosen = signal<Theme>('system');
  readonly theme = this.chosen.asReadonly();

  constructor() {
    const kept = this.document.defaultView?.localStorage.getItem(KEY);
    if (kept === 'light' || kept === 'dark') this.apply(kept);
  }

  choose(theme: Theme): void {
    this.document.defaultView?.localStorage.setItem(KEY, theme);
    this.apply(theme);
  }

  private apply(theme: Theme): void {
    this.chosen.set(theme);
    this.document.documentElement.style.colorScheme = SCHEMES[theme];
  }
}
