import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { type Crumb, counted, Icon, Note, plural, State } from '@probant/ui';
import { refusalOf } from '../../i18n/sentence';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { openHere } from '../here';
import { heatOf } from '../matrix/cell';
import type { MatrixRow } from '../model/matrix-model';
import { placeWords } from '../../i18n/place-words';
import { TieChooser } from '../pick/tie-chooser';
import { EvidenceViewer } from '../viewer/evidence-viewer';
import { Thumb } from '../viewer/thumb';
import { ArgumentEditor } from './argument-editor';
import { ElementsCard } from './elements-card';

const LONG = 110;

/** One competency: what it asks, the argument that answers, and the evidence beside it. */
@Component({
  selector: 'pb-competency-page',
  imports: [ArgumentEditor, ElementsCard, EvidenceViewer, Icon, MatButton, Note, RouterLink, State, Thumb, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './competency.page.html',
  styleUrl: './competency.page.css',
})
export default class CompetencyPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  readonly competency = input.required<string>();
  /** The piece opened beside, and the criterion to point at, of the address. */
  readonly preuve = input<string>();
  readonly critere = input<string>();

  private readonly stores = openHere(this.org, this.candidacy);
  private readonly chooser = inject(TieChooser);
  private readonly router = inject(Router);
  private readonly titles = inject(Titles);
  protected readonly store = this.stores.matrix;
  protected readonly library = this.stores.library;

  protected readonly where = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly base = computed(() => ['/o', this.org(), 'candidature', this.candidacy()]);
  private readonly all = computed(() => this.store.blocs().flatMap((bloc) => bloc.groups.map((group) => ({ bloc, group }))));
  private readonly rank = computed(() => this.all().findIndex(({ group }) => group.competency.id === this.competency()));
  protected readonly here = computed(() => this.all()[this.rank()]);
  protected readonly before = computed(() => this.all()[this.rank() - 1]?.group);
  protected readonly after = computed(() => (this.rank() < 0 ? undefined : this.all()[this.rank() + 1]?.group));
  protected readonly long = computed(() => (this.here()?.group.competency.text.length ?? 0) > LONG);
  protected readonly crumbs = computed<readonly (Crumb & { readonly query?: Readonly<Record<string, string>> })[]>(() => {
    const here = this.here();
    return here ? [{ label: 'Ma matrice', link: [...this.base(), 'matrice'] }, { label: `${here.bloc.label} · ${here.bloc.bloc.title}`, link: [...this.base(), 'matrice'], query: { bloc: here.bloc.bloc.id } }, { label: here.group.label }] : [];
  });
  protected readonly refusal = computed(() => refusalOf(this.store.writing()));
  protected readonly count = computed(() => { const group = this.here()?.group; return group ? `${group.mapped} ${plural(group.mapped, 'rattaché')} sur ${group.asked}` : ''; });
  protected readonly jury = computed(() => ({ validated: 'Jury : bloc validé', not_validated: 'Jury : bloc non validé', none: 'Jury : pas encore lu' })[this.here()?.bloc.verdict ?? 'none']);
  protected readonly pieces = computed(() => {
    const group = this.here()?.group;
    return (group?.tied ?? []).flatMap((id) => {
      const [evidence, tie] = [this.library.evidenceOf(id), this.store.tieBetween(id, this.competency())];
      if (!evidence || !tie) return [];
      return [{ evidence, tie, place: placeWords(tie.place), criteria: tie.criterionIds.length === 0 ? ['toute la compétence'] : group!.rows.filter(({ criterion }) => tie.criterionIds.includes(criterion.id)).map(({ label }) => label) }];
    }).sort((left, right) => left.evidence.number - right.evidence.number);
  });
  protected readonly opened = computed(() => this.pieces().find(({ evidence }) => evidence.id === this.preuve()));
  protected readonly elements = computed(() => this.store.kept().filter(({ modality }) => modality.competencyIds.includes(this.competency()) && modality.expectedElements.length > 0).map(({ modality }) => modality));
  /** What the argument may point at: `P3, p. 4 à 6`. */
  protected readonly quotes = computed(() => this.pieces().map(({ evidence, place }) => ({ id: evidence.id, title: evidence.title, quote: `P${evidence.number}${place ? `, ${place}` : ''}` })));

  constructor() {
    effect(() => { const group = this.here()?.group; if (group) this.titles.name(`Compétence ${group.label}`); });
  }

  protected kindOf(row: MatrixRow): 'none' | 'mapped' | 'oral' | 'exempted' {
    if (row.count > 0) return 'mapped';
    return row.state === 'oral' || row.state === 'exempted' ? row.state : 'none';
  }

  protected wordsOf(row: MatrixRow): string {
    return row.count > 0 ? counted(row.count, 'preuve') : row.state === 'none' ? 'Sans preuve' : heatOf(row).words;
  }

  protected add(criterionId: string | null): void {
    const group = this.here()?.group;
    if (group) void this.chooser.evidenceFor(this.where(), group, criterionId);
  }

  protected look(evidenceId: string | null): void {
    void this.router.navigate([], { queryParams: { preuve: evidenceId }, queryParamsHandling: 'merge' });
  }
}
