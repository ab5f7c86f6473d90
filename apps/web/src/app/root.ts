import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterOutlet } from '@angular/router';
import { Note } from '@probant/ui';
import { sentenceOf } from './i18n/sentence';
import { Reach } from './session/reach';
import { Appearance } from './shell/appearance';
import { PageErrors } from './shell/page-errors';
import { PageFocus } from './shell/page-focus';

/** The whole page: the way past the navigation, what is wrong now, and the page itself. */
@Component({
  selector: 'pb-root',
  imports: [MatButton, Note, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="skip" href="#contenu" (click)="skip($event)">Aller au contenu</a>
    <div class="told" aria-live="polite">
      @if (reach.unreachable()) { <pb-note kind="warn" icon="cloud-off">Le serveur ne répond pas pour l’instant. Continuez : ce que vous écrivez est gardé sur cet appareil et partira dès son retour.</pb-note> }
      @else if (errors.problem(); as problem) { <pb-note kind="error">{{ say(problem) }}<button actions matButton type="button" (click)="errors.dismiss()">Fermer</button></pb-note> }
    </div>
    <router-outlet />
  `,
  styles: `
    .skip { position: fixed; left: 1rem; top: -6rem; z-index: 1001; padding: .75rem 1.25rem; border-radius: var(--mat-sys-corner-full); background: var(--mat-sys-primary); color: var(--mat-sys-on-primary); }
    .skip:focus { top: .75rem; } @media print { .skip { display: none; } }
    .told { position: fixed; left: 50%; translate: -50% 0; top: .75rem; z-index: 1000; width: min(44rem, calc(100vw - 2rem)); box-shadow: var(--mat-sys-level4); border-radius: var(--mat-sys-corner-medium); }
    .told:empty { display: none; }
  `,
})
export class Root {
  protected readonly reach = inject(Reach);
  protected readonly errors = inject(PageErrors);
  protected readonly say = sentenceOf;

  constructor() {
    inject(Appearance);
    inject(PageFocus).start();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    const main = document.querySelector<HTMLElement>('#contenu');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  }
}
