import { ChangeDetectionStrategy, Component, computed, effect, inject, Injector, input, type OnInit, runInInjectionContext } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { counted, Empty, FrenchDate, Note, PageHead } from '@probant/ui';
import { Live } from '../../session/live';
import { Session } from '../../session/session';
import { Trouble } from '../../shell/trouble';
import { OrganisationTabs } from '../organisation-tabs';
import { factWords } from './journal-words';
import { JournalStore } from './journal.store';

/** Everything that was done in the organisation, chained: read by its administrators. */
@Component({
  selector: 'pb-journal',
  imports: [Empty, FrenchDate, MatButton, MatProgressBar, Note, OrganisationTabs, PageHead, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [JournalStore],
  templateUrl: './journal.page.html',
  styles: `
    pb-note { margin-bottom: var(--probant-space-4); } .card { overflow-x: auto; }
    .foot { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; justify-content: space-between; margin-top: 1rem; }
    td:nth-child(4) { min-width: 16rem; }
    @media (max-width: 44rem) {
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table, tbody, tr, td { display: block; } tr { padding: .75rem 1rem; border-bottom: 1px solid var(--mat-sys-outline-variant); }
      .table td, .card--flush .table td:first-child { height: auto; padding: .125rem 0; border: 0; text-align: left; } td:nth-child(4) { min-width: 0; }
    }
  `,
})
export default class JournalPage implements OnInit {
  readonly org = input.required<string>();
  private readonly session = inject(Session);
  private readonly live = inject(Live);
  private readonly injector = inject(Injector);
  protected readonly store = inject(JournalStore);
  protected readonly words = factWords;
  protected readonly organisation = computed(() => this.session.membership(this.org())?.organisation);
  protected readonly told = computed(() => counted(this.store.lines().length, 'ligne lue', 'lignes lues', 'aucune ligne'));

  constructor() {
    effect(() => this.store.open(this.org()));
  }

  ngOnInit(): void {
    const id = this.organisation()?.id;
    if (id) runInInjectionContext(this.injector, () => this.live.on(`organisation:${id}`, () => this.store.written()));
  }
}
