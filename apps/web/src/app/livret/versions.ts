import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ResponseOf, routes } from '@probant/contract';
import { frDateTime, State, type StateKind } from '@probant/ui';

type Line = ResponseOf<typeof routes.listBooklets>['items'][number];
const STATES: Readonly<Record<Line['state'], { readonly kind: StateKind; readonly says: string }>> = {
  deposited: { kind: 'none', says: 'En vérification' }, flagged: { kind: 'notmet', says: 'Rendue' }, verified: { kind: 'met', says: 'Vérifiée' },
};

/** Every version deposited, newest first: its state, its frozen copy, its receipt. */
@Component({
  selector: 'pb-versions',
  imports: [RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (lines().length > 0) {
      <section class="card" aria-labelledby="versions">
        <h2 id="versions">Mes dépôts</h2>
        <ul class="list">
          @for (line of lines(); track line.version) {
            <li><div><div class="row row--between"><h3>Version {{ line.version }}</h3><pb-state [kind]="line.state.kind">{{ line.state.says }}</pb-state></div>
              <p class="small muted">{{ line.on }}, passage {{ line.passageNumber }}</p>
              <p class="links"><a [routerLink]="line.link" [attr.aria-label]="'Copie figée de la version ' + line.version">Copie figée</a><a [routerLink]="line.receipt" [attr.aria-label]="'Récépissé de la version ' + line.version">Récépissé</a></p></div></li>
          }
        </ul>
      </section>
    }
  `,
  styles: `:host { display: block; } h2 { margin-bottom: .75rem; } li { grid-template-columns: minmax(0, 1fr); } .links { display: flex; gap: 1.25rem; } .links a { padding: .375rem 0; }`,
})
export class Versions {
  readonly versions = input.required<readonly Line[]>();
  readonly base = input.required<string>();
  protected readonly lines = computed(() =>
    this.versions().map((line) => ({ ...line, state: STATES[line.state], on: frDateTime(line.depositedAt), link: [this.base(), 'livret', 'versions', String(line.version)], receipt: [this.base(), 'livret', 'versions', String(line.version), 'recepisse'] })),
  );
}
