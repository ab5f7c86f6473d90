import { BreakpointObserver } from '@angular/cdk/layout';
import { ChangeDetectionStrategy, Component, computed, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatButtonToggle, MatButtonToggleGroup } from '@angular/material/button-toggle';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import type { TieView } from '@probant/contract';
import { Empty, Glyph, Icon, Kbd, Keys, Note, PageHead, plural, Undo } from '@probant/ui';
import { refusalOf, sentenceOf } from '../../i18n/sentence';
import { Trouble } from '../../shell/trouble';
import { openHere } from '../here';
import type { MatrixBloc, MatrixGroup } from '../model/matrix-model';
import { TieChooser } from '../pick/tie-chooser';
import { TieSheet } from '../tie/tie-sheet';
import { type Cell, MatrixGrid } from './matrix-grid';
import { MatrixList } from './matrix-list';
import { NARROW } from './narrow';


/** Criteria against evidence, bloc by bloc; the tie opened stands in the address. */
@Component({
  selector: 'pb-matrix-page',
  imports: [Empty, Glyph, Icon, Kbd, MatButton, MatButtonToggle, MatButtonToggleGroup, MatFormField, MatLabel, MatOption, MatrixGrid, MatrixList, MatSelect, Note, PageHead, RouterLink, TieSheet, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './matrix.page.html',
  styleUrl: './matrix.page.css',
})
export default class MatrixPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  /** The bloc shown, and the tie opened, of the address. */
  readonly bloc = input<string>();
  readonly preuve = input<string>();
  readonly competence = input<string>();
  readonly critere = input<string>();

  private readonly stores = openHere(this.org, this.candidacy);
  private readonly chooser = inject(TieChooser);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly document = inject(DOCUMENT);
  protected readonly store = this.stores.matrix;
  protected readonly library = this.stores.library;
  private readonly observed = toSignal(inject(BreakpointObserver).observe(NARROW));
  protected readonly narrow = computed(() => this.observed()?.matches ?? false);

  protected readonly where = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly base = computed(() => ['/o', this.org(), 'candidature', this.candidacy()]);
  protected readonly current = computed<MatrixBloc | undefined>(() => this.store.blocs().find(({ bloc }) => bloc.id === this.bloc()) ?? this.store.blocs().find(({ groups }) => groups.some(({ competency }) => competency.id === this.competence())) ?? this.store.blocs()[0]);
  protected readonly group = computed<MatrixGroup | undefined>(() => this.current()?.groups.find(({ competency }) => competency.id === this.competence()));
  protected readonly tie = computed(() => { const [piece, competency] = [this.preuve(), this.competence()]; return piece && competency ? this.store.tieBetween(piece, competency) : undefined; });
  protected readonly piece = computed(() => this.library.evidenceOf(this.preuve() ?? ''));
  protected readonly selected = computed<Cell | null>(() => { const [evidenceId, competencyId, criterionId] = [this.preuve(), this.competence(), this.critere()]; return this.tie() && evidenceId && competencyId ? { evidenceId, competencyId, criterionId: criterionId ?? '' } : null; });
  protected readonly refusal = computed(() => refusalOf(this.store.writing()));
  protected readonly lead = computed(() => {
    const shown = this.current();
    if (!shown) return '';
    const jury = shown.verdict === null ? 'jury : pas encore lu' : shown.verdict === 'validated' ? 'jury : bloc validé' : 'jury : bloc non validé';
    return `${shown.label} · ${shown.bloc.title}. ${shown.mapped} ${plural(shown.mapped, 'critère rattaché', 'critères rattachés')} sur ${shown.total}, ${jury}.`;
  });

  constructor() {
    inject(Keys).use([
      { key: '← ↑ ↓ →', does: 'Se déplacer dans la matrice' }, { key: 'Entrée', does: 'Rattacher, ou ouvrir le rattachement' }, { key: 'Suppr', does: 'Détacher du critère' },
      { key: 'Escape', does: 'Fermer le panneau', run: () => this.close() },
    ]);
    effect(() => { if (this.selected() && this.narrow()) untracked(() => this.document.defaultView?.scrollTo?.({ top: 0 })); });
  }

  protected show(bloc: string): void {
    void this.go({ bloc, preuve: null, competence: null, critere: null });
  }

  protected async open(cell: Cell): Promise<void> {
    try {
      const tie = this.store.tieBetween(cell.evidenceId, cell.competencyId);
      const covers = tie && (tie.criterionIds.length === 0 || tie.criterionIds.includes(cell.criterionId));
      if (!covers) await this.store.tie(cell.evidenceId, cell.competencyId, [cell.criterionId]);
      await this.go({ bloc: this.current()?.bloc.id ?? null, preuve: cell.evidenceId, competence: cell.competencyId, critere: cell.criterionId });
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  protected choose({ group, criterionId }: { readonly group: MatrixGroup; readonly criterionId: string }): Promise<void> {
    return this.chooser.evidenceFor(this.where(), group, criterionId);
  }

  protected close(): void {
    const cell = this.selected();
    if (!cell) return;
    void this.go({ preuve: null, competence: null, critere: null }).then(() => setTimeout(() => this.document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus()));
  }

  protected async detach(tie: TieView, criterionId: string | null): Promise<void> {
    try {
      const undone = await this.store.untie(tie, criterionId);
      if (undone.removed && this.selected()?.evidenceId === tie.evidenceId) this.close();
      this.undo.offer('Preuve détachée.', () => void this.store.restore(undone).catch((error: unknown) => this.undo.say(sentenceOf(error))));
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  private go(queryParams: Readonly<Record<string, string | null>>): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
