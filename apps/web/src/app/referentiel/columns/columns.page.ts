import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { cellText } from '@probant/domain-referentiel';
import { Action, type Crumb, Note, PageHead } from '@probant/ui';
import { sentenceOf } from '../../i18n/sentence';
import { Trouble } from '../../shell/trouble';
import { MEANING_WORDS, ORIGIN_WORDS } from '../model/column-words';
import { ColumnsPreview } from './columns-preview';
import { ColumnsStore } from './columns.store';

const HEAD_ROWS = 12;

/** What each column of a workbook holds: guessed, corrected here, the tree of its first rows beside; then remembered. */
@Component({
  selector: 'pb-columns',
  imports: [Action, ColumnsPreview, MatButton, MatFormField, MatLabel, MatOption, MatSelect, Note, PageHead, RouterLink, Trouble],
  providers: [ColumnsStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './columns.page.html',
  styles: `
    .panes { display: grid; grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr); gap: 1.25rem; align-items: start; }
    section { display: grid; gap: 1rem; }
    .columns { list-style: none; margin: 0; padding: 0; }
    .columns li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(11rem, 16rem); gap: 1rem; align-items: start; padding: .75rem 0; border-top: 1px solid var(--mat-sys-outline-variant); }
    .what { display: grid; gap: .25rem; overflow-wrap: anywhere; }
    .sample { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
    @media (max-width: 60rem) { .panes { grid-template-columns: minmax(0, 1fr); } }
    @media (max-width: 36rem) { .columns li { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export default class ColumnsPage {
  readonly org = input.required<string>();
  readonly referentiel = input.required<string>();
  protected readonly store = inject(ColumnsStore);
  private readonly router = inject(Router);
  protected readonly meanings = MEANING_WORDS;
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly crumbs = computed<readonly Crumb[]>(() => [{ label: 'Référentiels', link: ['/o', this.org(), 'referentiels'] }, { label: 'Document', link: ['/o', this.org(), 'referentiels', this.referentiel()] }, { label: 'Colonnes' }]);
  protected readonly lead = computed(() => { const sheet = this.store.sheets()[this.store.current()]; return sheet ? ORIGIN_WORDS[sheet.origin] : ''; });
  protected readonly refusal = computed(() => (this.store.enough() ? null : 'Dites d’abord quelle colonne contient les compétences, ou les critères.'));
  protected readonly headRows = computed(() => (this.store.sheet()?.rows ?? []).slice(0, HEAD_ROWS).map((row, index) => ({ index, label: `${index + 1} : ${row.cells.map((cell) => cellText(cell)).filter(Boolean).join(', ').slice(0, 60)}` })));

  constructor() {
    effect(() => this.store.open({ org: this.org(), referentiel: this.referentiel() }));
  }

  protected async save(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.store.save();
      await this.router.navigate(['/o', this.org(), 'referentiels', this.referentiel()]);
    } catch (error) {
      this.problem.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
