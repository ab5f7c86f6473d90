import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CandidacyView } from '@probant/contract';
import { Cells, counted, State, type StateKind } from '@probant/ui';
import { blocWords } from '../i18n/candidacy-words';

type Bloc = CandidacyView['completeness']['blocs'][number];
type CriterionState = Bloc['criteria'][number]['state'];

const KINDS: Partial<Record<CriterionState, StateKind>> = { none: 'none', tied: 'mapped', argued: 'mapped', oral: 'oral', exempted: 'exempted' };

/** How far the booklet is, bloc by bloc: what is mapped, and apart from it what the jury decided. */
@Component({
  selector: 'pb-bloc-rows',
  imports: [Cells, RouterLink, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="progress">
      <div class="card__head"><h2 id="progress">Où en est mon livret</h2><span class="muted nw">une case par critère</span></div>
      @for (row of rows(); track row.id) {
        <div class="bloc">
          <div><h3><a [routerLink]="base() + '/matrice'" [queryParams]="{ bloc: row.id }">{{ row.title }}</a></h3>
            <p class="facts"><span class="c-mapped strong">{{ row.mapped }}</span><span>@if (row.verdict; as verdict) { <pb-state [kind]="verdict.kind" bare>{{ verdict.says }}</pb-state> } @else { Jury : pas encore lu }</span></p></div>
          <pb-cells [states]="row.states" [label]="row.label" />
        </div>
      }
    </section>
  `,
  styles: `
    :host { display: block; }
    .bloc { display: grid; grid-template-columns: minmax(0, 1fr) 15.75rem; gap: .25rem 1.5rem; padding: .875rem 0; border-top: 1px solid var(--mat-sys-outline-variant); align-items: center; }
    .card__head + .bloc { border-top: 0; padding-top: 0; } .bloc:last-child { padding-bottom: 0; }
    a { color: inherit; text-decoration: none; display: inline-block; padding: .125rem 0; } a:hover { text-decoration: underline; }
    .facts { display: flex; flex-wrap: wrap; gap: .125rem 1rem; margin-top: .375rem; font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); } .facts .strong { font-weight: 600; }
    @media (max-width: 44rem) { .bloc { grid-template-columns: minmax(0, 1fr); gap: .625rem; } }
  `,
})
export class BlocRows {
  readonly blocs = input.required<readonly Bloc[]>();
  readonly base = input.required<string>();
  protected readonly rows = computed(() => this.blocs().filter(({ presented, held }) => presented || held).map(rowOf));
}

function rowOf(bloc: Bloc): { id: string; title: string; mapped: string; states: StateKind[]; label: string; verdict: { kind: StateKind; says: string } | null } {
  const states = bloc.criteria.flatMap(({ state }) => KINDS[state] ?? []);
  const of = (kind: StateKind): number => states.filter((state) => state === kind).length;
  const words = [[of('mapped'), 'rattaché'], [of('oral'), 'à l’oral'], [of('exempted'), 'dispensé'], [of('none'), 'sans preuve']] as const;
  return {
    id: bloc.blocId, title: `${blocWords(bloc)} · ${bloc.title}`, states,
    mapped: `${counted(bloc.mapped, 'rattaché')} sur ${bloc.total}`,
    label: words.filter(([count]) => count > 0).map(([count, word]) => (/é$/.test(word) ? counted(count, word) : `${count} ${word}`)).join(', '),
    verdict: bloc.held ? { kind: 'met', says: 'Acquis' } : bloc.verdict === 'validated' ? { kind: 'met', says: 'Validé par le jury' } : bloc.verdict === 'not_validated' ? { kind: 'notmet', says: 'Non validé par le jury' } : null,
  };
}
