import { afterRenderEffect, ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import { MatIconAnchor } from '@angular/material/button';
import type { CandidacyView } from '@probant/contract';
import { Avatar, Icon } from '@probant/ui';
import { CONTACT_WORDS } from '../i18n/candidacy-words';

/** The people of this candidacy, each one press away. */
@Component({
  selector: 'pb-contacts',
  imports: [Avatar, Icon, MatIconAnchor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="contacts">
      <h2 id="contacts" tabindex="-1">À qui parler</h2>
      <div class="stack">
        @for (person of people(); track person.id + person.role) {
          <div class="person">
            <pb-avatar [name]="person.givenName + ' ' + person.familyName" neutral />
            <div><h3>{{ person.givenName }} {{ person.familyName }}</h3><p class="small muted">{{ words[person.role] }}</p></div>
            <a matIconButton [href]="'mailto:' + person.email" [attr.aria-label]="'Écrire à ' + person.givenName + ' ' + person.familyName"><pb-icon name="mail" /></a>
          </div>
        } @empty { <p class="muted">Votre école dira bientôt qui suit votre dossier.</p> }
      </div>
    </section>
  `,
  styles: `:host { display: block; } h2 { margin-bottom: 1rem; } .person { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .875rem; align-items: center; } h3, p { overflow-wrap: anywhere; }`,
})
export class Contacts {
  readonly people = input.required<CandidacyView['people']>();
  /** Comes into view, its title taking the focus. */
  readonly highlighted = input(false);
  protected readonly words = CONTACT_WORDS;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    afterRenderEffect(() => { if (this.highlighted()) this.host.nativeElement.querySelector<HTMLElement>('h2')?.focus(); });
  }
}
