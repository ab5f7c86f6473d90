import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { EvidenceView } from '@probant/contract';
import { Action, type Crumb, FrenchDate, frBytes, Icon, Note, PageHead, State, Undo } from '@probant/ui';
import { FAULT_WORDS } from '../../i18n/messages.portfolio';
import { refusalOf, sentenceOf } from '../../i18n/sentence';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { openHere } from '../here';
import { UploadCard } from '../library/upload-card';
import { placeWords } from '../../i18n/place-words';
import { TieChooser } from '../pick/tie-chooser';
import { UploadsStore } from '../uploads/uploads.store';
import { EvidenceViewer } from '../viewer/evidence-viewer';
import { EvidenceSheet } from './evidence-sheet';

/** One piece of evidence: read on one side, its sheet on the other, its versions and what it supports below. */
@Component({
  selector: 'pb-evidence-page',
  imports: [Action, EvidenceSheet, EvidenceViewer, FrenchDate, Icon, MatButton, Note, PageHead, RouterLink, State, Trouble, UploadCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence.page.html',
  styleUrl: './evidence.page.css',
})
export default class EvidencePage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  readonly evidence = input.required<string>();

  private readonly stores = openHere(this.org, this.candidacy);
  private readonly chooser = inject(TieChooser);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  private readonly titles = inject(Titles);
  private readonly uploads = inject(UploadsStore);
  protected readonly library = this.stores.library;
  protected readonly matrix = this.stores.matrix;
  protected readonly bytes = frBytes;
  protected readonly faults = FAULT_WORDS;

  protected readonly where = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly base = computed(() => ['/o', this.org(), 'candidature', this.candidacy()]);
  protected readonly item = computed(() => this.library.evidenceOf(this.evidence()));
  protected readonly gone = computed(() => this.library.known() && !this.item());
  protected readonly crumbs = computed<readonly Crumb[]>(() => [{ label: 'Mes preuves', link: [...this.base(), 'preuves'] }, { label: `P${this.item()?.number ?? ''}` }]);
  protected readonly refusal = computed(() => refusalOf(this.library.keeping()));
  protected readonly tieRefusal = computed(() => refusalOf(this.matrix.writing()));
  protected readonly sending = computed(() => this.uploads.lines().filter(({ evidenceId }) => evidenceId === this.evidence()));
  protected readonly splittable = computed(() => { const file = this.item()?.file; return file?.state === 'ready' && /pdf|wordprocessing|opendocument\.text/.test(file.type ?? ''); });
  protected readonly ties = computed(() => this.matrix.blocs().flatMap(({ bloc, groups }) => groups.flatMap(({ competency, label, rows }) => {
    const tie = this.matrix.tieBetween(this.evidence(), competency.id);
    if (!tie) return [];
    return [{ id: tie.id, bloc: bloc.id, competency, label, place: placeWords(tie.place), criteria: tie.criterionIds.length === 0 ? 'toute la compétence' : rows.filter(({ criterion }) => tie.criterionIds.includes(criterion.id)).map((row) => row.label).join(', ') }];
  })));

  constructor() {
    effect(() => { const item = this.item(); if (item) this.titles.name(item.title); });
    effect(() => { const at = this.where(); untracked(() => this.library.openExperiences(at)); });
  }

  protected replace(field: HTMLInputElement): void {
    if (field.files) this.uploads.send(field.files, this.evidence());
    (field as { value: string }).value = '';
  }

  protected tie(item: EvidenceView): Promise<void> {
    return this.chooser.competencyFor(this.where(), item);
  }

  protected async remove({ id, title }: EvidenceView): Promise<void> {
    try {
      await this.library.remove(id);
      this.undo.offer(`« ${title} » est retirée.`, () => void this.library.restore(id));
      await this.router.navigate([...this.base(), 'preuves']);
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }
}
