import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { ResultView } from '@probant/contract';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { frDate, State } from '@probant/ui';
import { blocWords, RESULT_WORDS } from '../i18n/candidacy-words';

/** Every passage, newest first, with its decisions: those revoked stay, with why. */
@Component({
  selector: 'pb-passage-history',
  imports: [State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="history">
      <h2 id="history">Mes passages</h2>
      <ol class="list">
        @for (line of lines(); track line.id) {
          <li><div><h3>Passage {{ line.number }}</h3><p class="small muted">{{ line.told }}</p>
            <ul>
              @for (decision of line.decisions; track decision.id) {
                <li><pb-state [kind]="decision.revoked ? 'none' : decision.validated ? 'met' : 'notmet'" bare>{{ decision.says }}</pb-state>
                  @if (decision.revoked) { <p class="small muted">{{ decision.revoked }}</p> }</li>
              }
            </ul></div></li>
        }
      </ol>
    </section>
  `,
  styles: `:host { display: block; } h2 { margin-bottom: .75rem; } ol > li { grid-template-columns: minmax(0, 1fr); } ul { display: grid; gap: .375rem; margin-top: .5rem; }`,
})
export class PassageHistory {
  readonly passages = input.required<ResultView['passages']>();
  readonly tree = input.required<ReferentielTree>();
  protected readonly lines = computed(() => {
    const names = new Map(this.tree().blocs.map((bloc) => [bloc.id, blocWords(bloc)]));
    return this.passages().toSorted((a, b) => b.number - a.number).map(({ id, number, result, heldOn, notifiedOn, decisions }) => ({
      id, number,
      told: [heldOn && `jury du ${frDate(heldOn, 'plain')}`, notifiedOn && `notifié le ${frDate(notifiedOn, 'plain')}`, result ? RESULT_WORDS[result] : 'en cours'].filter(Boolean).join(', '),
      decisions: decisions.map(({ id: decision, blocId, verdict, revokedAt, revocationMotive }) => ({
        id: decision, validated: verdict === 'validated', says: `${names.get(blocId) ?? 'Bloc'} : ${verdict === 'validated' ? 'validé' : 'non validé'}${revokedAt ? ', révoqué' : ''}`,
        revoked: revokedAt ? `Révoqué le ${frDate(revokedAt, 'plain')}. ${revocationMotive ?? ''}` : null,
      })),
    }));
  });
}
