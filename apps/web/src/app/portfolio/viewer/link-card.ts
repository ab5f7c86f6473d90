import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@probant/ui';

/** A page of elsewhere: its address, and a way to it that gives nothing away. */
@Component({
  selector: 'pb-link-card',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="strong">{{ site() }}</p>
    <p class="small muted address">{{ url() }}</p>
    <a matButton="outlined" [href]="url()" target="_blank" rel="noopener noreferrer"><pb-icon class="before" name="external" />Ouvrir dans un nouvel onglet</a>
    <p class="small muted">Le jury l’ouvrira de la même façon : vérifiez qu’elle se lit sans compte ni mot de passe.</p>
  `,
  styles: `
    :host { display: grid; gap: .5rem; justify-items: start; padding: 1.25rem; border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-medium); }
    .address { overflow-wrap: anywhere; }
    .before { margin-right: .5rem; }
  `,
})
export class LinkCard {
  readonly title = input.required<string>();
  readonly url = input.required<string>();
  protected readonly site = computed(() => siteOf(this.url()));
}

/** The site of an address, as people say it. */
export function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
}
