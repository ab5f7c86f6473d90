import { booleanAttribute, ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../icon/icon';

/** One step of the way here; the last has no link. */
export interface Crumb { readonly label: string; readonly link?: readonly unknown[] }

/** The head of a page: crumbs, its `h1`, one sentence, and its actions as content. The `h1` takes the focus when the page opens. */
@Component({
  selector: 'pb-page-head',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.dense]': 'dense()' },
  template: `
    <div>
      @if (crumbs().length > 0) {
        <nav class="crumbs" aria-label="Fil d’Ariane">
          @for (crumb of crumbs(); track $index) { @if ($index > 0) { <pb-icon name="chevron-right" size="sm" /> } @if (crumb.link) { <a [routerLink]="$any(crumb.link)">{{ crumb.label }}</a> } @else { <span>{{ crumb.label }}</span> } }
        </nav>
      }
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (lead()) { <p>{{ lead() }}</p> }
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host { display: flex; align-items: flex-end; gap: var(--probant-space-5); justify-content: space-between; margin-bottom: var(--probant-space-5); }
    p { margin-top: .25rem; color: var(--mat-sys-on-surface-variant); }
    :host(.dense) { margin-bottom: var(--probant-space-2); } :host(.dense) h1 { font: var(--mat-sys-headline-small); } :host(.dense) .crumbs { margin-bottom: .25rem; }
    h1:focus { outline: none; }
    .crumbs { display: flex; flex-wrap: wrap; gap: .375rem; align-items: center; font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); margin-bottom: .5rem; }
    .crumbs a { color: inherit; padding: .25rem 0; }
    .actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
    .actions:empty { display: none; }
    @media (max-width: 44rem) { :host { flex-direction: column; align-items: stretch; gap: 1rem; margin-bottom: 1.25rem; } }
  `,
})
export class PageHead {
  readonly heading = input.required<string>();
  readonly lead = input<string>('');
  /** A desk where the work takes the room: a smaller title. */
  readonly dense = input(false, { transform: booleanAttribute });
  readonly crumbs = input<readonly Crumb[]>([]);
}
