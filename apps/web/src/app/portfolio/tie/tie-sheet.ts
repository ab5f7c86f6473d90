import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, resource } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { RouterLink } from '@angular/router';
import type { EvidenceView, TieView } from '@probant/contract';
import { AUTHORSHIPS, type Authorship } from '@probant/domain-portfolio';
import { counted, Icon, Note, SavedLine, State } from '@probant/ui';
import { AUTHORSHIP_CHOICES, AUTHORSHIP_WORDS } from '../../i18n/messages.portfolio';
import { sentenceOfCode } from '../../i18n/sentence';
import { MatrixStore } from '../matrix.store';
import { MergePanel } from '../merge/merge-panel';
import { evidenceInWords, readyInWords } from '../model/evidence-words';
import type { MatrixBloc, MatrixGroup } from '../model/matrix-model';
import { type Place, placeWords } from '../../i18n/place-words';
import { countWords, type TieValue } from '../model/place';
import { PortfolioClient, type Where } from '../portfolio.client';
import { Thumb } from '../viewer/thumb';
import { PlaceField } from './place-field';
import { tieWords } from './tie-words';

/** One tie: why this piece shows this competency, where to look, for which criteria, and whose work. Saves itself. */
@Component({
  selector: 'pb-tie-sheet',
  imports: [CdkTextareaAutosize, Icon, MatButton, MatCheckbox, MatFormField, MatHint, MatIconButton, MatInput, MatLabel, MatRadioButton, MatRadioGroup, MergePanel, Note, PlaceField, RouterLink, SavedLine, State, Thumb],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tie-sheet.html',
  styleUrl: './tie-sheet.css',
})
export class TieSheet {
  readonly where = input.required<Where>();
  readonly tie = input.required<TieView>();
  readonly evidence = input.required<EvidenceView>();
  readonly bloc = input.required<MatrixBloc>();
  readonly group = input.required<MatrixGroup>();
  /** The criterion it was opened from, shown first. */
  readonly criterionId = input<string | null>(null);
  readonly closed = output();
  readonly detached = output<TieView>();

  private readonly store = inject(MatrixStore);
  private readonly client = inject(PortfolioClient);
  protected readonly authorships = AUTHORSHIPS;
  protected readonly choices = AUTHORSHIP_CHOICES;
  protected readonly authorshipWords = AUTHORSHIP_WORDS;
  protected readonly say = sentenceOfCode;
  protected readonly placeSaid = placeWords;

  protected readonly editable = this.store.editable;
  protected readonly draft = computed(() => this.store.draftOf(this.tie()));
  protected readonly value = computed(() => this.draft().value());
  protected readonly row = computed(() => this.group().rows.find(({ criterion }) => criterion.id === this.criterionId()) ?? null);
  protected readonly what = computed(() => evidenceInWords(this.evidence()));
  protected readonly state = computed(() => readyInWords(this.evidence()));
  protected readonly ground = computed(() => { const { file, kind } = this.evidence(); return { type: file?.type ?? null, pages: file?.pages ?? null, seconds: file?.seconds ?? null, kind }; });
  protected readonly authorship = computed<Authorship>(() => this.value().authorship ?? this.evidence().authorship);
  protected readonly words = computed(() => counted(countWords(this.value().argument), 'mot'));
  protected readonly mergeWords = computed(() => tieWords(this.group(), this.elements()));
  /** Every criterion ticked when the tie names none: it speaks for the whole competency. */
  protected readonly ticked = computed(() => { const { criterionIds } = this.value(); return new Set(criterionIds.length > 0 ? criterionIds : this.group().rows.map(({ criterion }) => criterion.id)); });
  protected readonly elements = computed(() => this.store.kept().filter(({ modality }) => modality.competencyIds.includes(this.group().competency.id)).flatMap(({ modality }) => modality.expectedElements));
  private readonly text = resource({
    params: () => { const { file } = this.evidence(); return file?.state === 'ready' && file.pages === null && file.seconds === null ? { at: this.where(), file: file.id } : undefined; },
    loader: ({ params }) => this.client.readFileText(params.at, params.file),
  });
  protected readonly headings = computed(() => (this.text.hasValue() ? this.text.value().headings.map(({ text }) => text) : []));

  protected change(value: Partial<TieValue>): void {
    if (this.editable()) this.draft().change(value);
  }

  protected changePlace(place: Place): void {
    this.change({ place });
  }

  protected tick(criterionId: string, on: boolean): void {
    const ticked = new Set(this.ticked());
    if (on) ticked.add(criterionId);
    else ticked.delete(criterionId);
    if (ticked.size > 0) this.change({ criterionIds: [...ticked] });
  }

  protected bring(elementId: string, on: boolean): void {
    const others = this.value().expectedElementIds.filter((id) => id !== elementId);
    this.change({ expectedElementIds: on ? [...others, elementId] : others });
  }

  protected settle(value: Partial<TieValue>): void {
    void this.draft().settle({ ...this.value(), ...value });
  }
}
