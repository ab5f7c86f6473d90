import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { dayOf, Empty, PageHead } from '@probant/ui';
import { Trouble } from '../../shell/trouble';
import { JuryClient, type ReadingLine } from '../jury.client';
import { followCandidacies } from './follow';
import { ReadingCard } from './reading-card';
import { type ReadingStep, stepOf } from './reading-step';

const GROUPS: readonly { readonly group: ReadingStep['group']; readonly title: string }[] = [
  { group: 'now', title: 'En ce moment' }, { group: 'answer', title: 'Convocations reçues' }, { group: 'read', title: 'À lire' }, { group: 'over', title: 'Terminés' },
];

/** All of a juror's readings, every organisation united, the nearest hearing first. */
@Component({
  selector: 'pb-readings-page',
  imports: [Empty, MatProgressBar, PageHead, ReadingCard, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head heading="Mes lectures" lead="Les livrets à lire, les auditions et les délibérations où vous siégez, dans toutes vos écoles." />
      <pb-trouble [error]="readings.error()" (again)="readings.reload()" />
      @if (readings.isLoading() && !readings.hasValue()) { <mat-progress-bar mode="indeterminate" aria-label="Lecture de vos sièges" /> }
      @if (readings.hasValue()) {
        @for (each of groups(); track each.group) {
          <section [attr.aria-labelledby]="each.group"><h2 [id]="each.group">{{ each.title }}</h2>@for (line of each.lines; track line.passageId) { <pb-reading-card [line]="line" [today]="today" [first]="line.passageId === first()" /> }</section>
        } @empty {
          <pb-empty heading="Aucune lecture pour l’instant" sentence="Quand une école vous convoque à un jury, le passage apparaît ici&#160;: vous acceptez votre siège, vous lisez le livret, puis vous entendez la personne. Vous recevez aussi un courriel." />
        }
      }
    </div>
  `,
  styles: `section { display: grid; gap: 1rem; } section + section { margin-top: 2rem; }`,
})
export default class ReadingsPage {
  private readonly client = inject(JuryClient);
  protected readonly readings = resource({ loader: () => this.client.listMyReadings() });
  protected readonly today = dayOf(new Date().toISOString());
  private readonly lines = computed<readonly ReadingLine[]>(() => (this.readings.hasValue() ? this.readings.value().items : []));
  protected readonly groups = computed(() => GROUPS.map(({ group, title }) => ({ group, title, lines: this.lines().filter((line) => stepOf(line, this.today).group === group) })).filter(({ lines }) => lines.length > 0));
  protected readonly first = computed(() => this.groups().find(({ group }) => group !== 'over')?.lines[0]?.passageId ?? null);

  constructor() {
    followCandidacies(() => this.lines().map(({ candidacyId }) => candidacyId), () => this.readings.reload());
  }
}
