import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CandidacyView } from '@probant/contract';
import { Cells, counted, State, type StateKind } from '@probant/ui';
import { blocWords } from '../../i18n/candidacy-words';

type Bloc = CandidacyView['completeness']['blocs'][number];
const KINDS: Partial<Record<Bloc['criteria'][number]['state'], StateKind>> = { none: 'none', tied: 'mapped', argued: 'mapped', oral: 'oral', exempted: 'exempted' };

/** Criteria of each bloc as cells, and apart from them the decision of the jury: two facts, never one number. */
@Component({
  selector: 'pb-bloc-progress',
  imports: [Cells, State],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="list">
      @for (line of lines(); track line.bloc.blocId) {
        <li>
          <span class="code">{{ name(line.bloc) }}</span>
          <div class="stack-2">
            <h3>{{ line.bloc.title }}</h3>
            @if (line.cells.length > 0 && line.bloc.presented) { <pb-cells [states]="line.cells" [label]="line.words" /> }
            @if (line.bloc.presented || line.bloc.held) { <p class="small muted">{{ line.words }}</p> }
          </div>
          <div class="verdict">
            @if (line.bloc.verdict === 'validated') { <pb-state kind="met">Validé</pb-state> }
            @else if (line.bloc.verdict === 'not_validated') { <pb-state kind="notmet">Non validé</pb-state> }
            @else if (line.bloc.held) { <pb-state kind="met">Déjà acquis</pb-state> }
            @else if (!line.bloc.presented) { <span class="tag">Non présenté</span> }
          </div>
        </li>
      }
    </ul>
  `,
  styles: `.list > li { grid-template-columns: 3.75rem minmax(0, 1fr) auto; } @media (max-width: 44rem) { .list > li { grid-template-columns: minmax(0, 1fr) auto; } .code { grid-column: 1 / -1; margin-bottom: -.5rem; } .verdict:empty { display: none; } }`,
})
export class BlocProgress {
  readonly blocs = input.required<readonly Bloc[]>();
  protected readonly name = blocWords;
  protected readonly lines = computed(() => this.blocs().map((bloc) => ({ bloc, cells: bloc.criteria.flatMap(({ state }) => KINDS[state] ?? []), words: progressWords(bloc) })));
}

/** What is mapped, in words; criteria heard, exempted or set aside are told apart. */
export function progressWords({ criteria, mapped, total }: Pick<Bloc, 'criteria' | 'mapped' | 'total'>): string {
  const apart = (state: Bloc['criteria'][number]['state'], one: string, many?: string): readonly string[] => {
    const count = criteria.filter((criterion) => criterion.state === state).length;
    return count > 0 ? [counted(count, one, many)] : [];
  };
  const main = total === 0 ? 'aucun critère à rattacher' : `${counted(mapped, 'critère rattaché', 'critères rattachés', 'aucun critère rattaché')} sur ${total}`;
  return [main, ...apart('oral', 'à l’oral', 'à l’oral'), ...apart('exempted', 'dispensé'), ...apart('set_aside', 'écarté pour cette voie', 'écartés pour cette voie')].join(', ');
}
