import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, signal, untracked } from '@angular/core';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { ActivatedRoute } from '@angular/router';
import type { EvidenceView } from '@probant/contract';
import { AUTHORSHIPS, CONFIDENTIALITIES, EVIDENCE_KINDS } from '@probant/domain-portfolio';
import { frDate, Note, SavedLine } from '@probant/ui';
import { AUTHORSHIP_CHOICES, CONFIDENTIALITY_WORDS, KIND_WORDS } from '../../i18n/messages.portfolio';
import { sentenceOfCode } from '../../i18n/sentence';
import { addressOf } from '../library/add-evidence';
import { LibraryStore, type SheetValue } from '../library.store';
import { type FieldWords, MergePanel } from '../merge/merge-panel';

const text = (name: string): FieldWords<SheetValue> => ({ name, say: (value) => String(value ?? '') });

/** The sheet of a piece of evidence: every field, saved by itself. A title or an address half typed stays here until it is whole. */
@Component({
  selector: 'pb-evidence-sheet',
  imports: [CdkTextareaAutosize, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatRadioButton, MatRadioGroup, MatSelect, MergePanel, Note, SavedLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence-sheet.html',
  styles: `
    .card__head { flex-wrap: wrap; gap: .25rem 1rem; }
    form { display: grid; gap: 1.125rem; }
    legend { font: var(--mat-sys-title-small); padding: 0; margin-bottom: .25rem; }
    mat-radio-group { display: grid; }
    fieldset mat-form-field { margin-top: .5rem; }
    mat-error { color: var(--probant-notmet); font: var(--mat-sys-body-small); }
    .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1.125rem .75rem; }
    .writing { font: var(--mat-sys-body-large); min-height: 14rem; }
  `,
})
export class EvidenceSheet {
  readonly evidence = input.required<EvidenceView>();
  /** Why it may not be changed now; null when it may. */
  readonly refusal = input<string | null>(null);

  private readonly store = inject(LibraryStore);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly kinds = EVIDENCE_KINDS;
  protected readonly authorships = AUTHORSHIPS;
  protected readonly confidentialities = CONFIDENTIALITIES;
  protected readonly kindWords = KIND_WORDS;
  protected readonly authorshipWords = AUTHORSHIP_CHOICES;
  protected readonly confidentialityWords = CONFIDENTIALITY_WORDS;
  protected readonly say = sentenceOfCode;
  protected readonly experiences = this.store.experiences;

  protected readonly draft = computed(() => this.store.draftOf(this.evidence()));
  protected readonly value = computed(() => this.draft().value());
  protected readonly locked = computed(() => this.refusal() !== null);
  /** A file that was sent is never said to be shown at the hearing alone. */
  protected readonly sent = computed(() => this.evidence().file !== null);
  protected readonly title = signal('');
  protected readonly address = signal('');
  protected readonly words: Readonly<Record<keyof SheetValue, FieldWords<SheetValue>>> = {
    title: text('Titre'), description: text('Description'), ownPart: text('Ma part'), aiTools: text('Outils d’IA'), url: text('Adresse'), text: text('Texte'),
    kind: { name: 'Nature', say: (value) => KIND_WORDS[value as SheetValue['kind']] },
    producedOn: { name: 'Date', say: (value) => (value ? frDate(String(value)) : '') },
    experienceId: { name: 'Expérience', say: (value) => this.experiences().find(({ id }) => id === value)?.role ?? '' },
    authorship: { name: 'Qui l’a fait', say: (value) => AUTHORSHIP_CHOICES[value as SheetValue['authorship']] },
    confidentiality: { name: 'Qui la lit', say: (value) => CONFIDENTIALITY_WORDS[value as SheetValue['confidentiality']] },
  };

  constructor() {
    effect(() => { const { title, url } = this.value(); untracked(() => { if (this.title().trim() !== title) this.title.set(title); if (addressOf(this.address()) !== url) this.address.set(url ?? ''); }); });
    inject(ActivatedRoute).fragment.subscribe((fragment) => { if (fragment === 'ma-part') setTimeout(() => this.element.nativeElement.querySelector<HTMLElement>('#ma-part')?.focus()); });
  }

  protected change(value: Partial<SheetValue>): void {
    if (!this.locked()) this.draft().change(value);
  }

  protected name(typed: string): void {
    this.title.set(typed);
    if (typed.trim() !== '') this.change({ title: typed.trim() });
  }

  protected moveTo(typed: string): void {
    this.address.set(typed);
    const url = addressOf(typed);
    if (url) this.change({ url });
  }

  protected isAddress(): boolean {
    return addressOf(this.address()) !== null;
  }

  protected settle(value: Partial<SheetValue>): void {
    void this.draft().settle({ ...this.value(), ...value });
  }
}
