import { ChangeDetectionStrategy, Component, computed, type ElementRef, input, linkedSignal, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { MarkLevel } from '@probant/domain-assessment';
import { Icon, Note } from '@probant/ui';
import { AUTHORSHIP_WORDS } from '../../i18n/messages.portfolio';
import { sentenceOfCode } from '../../i18n/sentence';
import type { Question } from '../jury.client';
import type { JudgedCriterion } from '../model/judged-tree';
import { placeWords } from '../../i18n/place-words';
import type { Argument, BookletEvidence, TiedPlace } from '../model/tied-places';
import { MarkChoice } from '../pieces/mark-choice';
import { type NewQuestion, Questions } from '../pieces/questions';
import { MarkClashPanel } from './mark-clash';
import type { MarkDraft } from './mark-draft';

/** What the juror says of one criterion: its level, its comment, where it is seen, what to ask. Nothing is filled in before them. */
@Component({
  selector: 'pb-mark-pane',
  imports: [Icon, MarkChoice, MarkClashPanel, MatButton, MatFormField, MatInput, MatLabel, Note, Questions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mark-pane.html',
  styleUrl: './mark-pane.css',
})
export class MarkPane {
  readonly criterion = input.required<JudgedCriterion>();
  readonly draft = input.required<MarkDraft>();
  readonly places = input.required<readonly TiedPlace[]>();
  readonly shown = input<TiedPlace | null>(null);
  readonly arguments = input<readonly Argument[]>([]);
  readonly questions = input<readonly Question[]>([]);
  readonly evidence = input<readonly BookletEvidence[]>([]);
  readonly mayMark = input(true);
  /** Why nothing may be marked now. */
  readonly refusal = input<string | null>(null);
  /** What would be cited now: the open evidence and its page, in words. */
  readonly citable = input<string | null>(null);
  readonly opened = output<TiedPlace>();
  readonly cited = output();
  readonly noted = output<NewQuestion>();
  readonly removed = output<Question>();
  private readonly comment = viewChild<ElementRef<HTMLTextAreaElement>>('comment');
  private readonly asking = viewChild(Questions);

  protected readonly words = placeWords;
  protected readonly authorships = AUTHORSHIP_WORDS;
  protected readonly wide = linkedSignal({ source: () => this.criterion().id, computation: () => false });
  protected readonly value = computed(() => this.draft().value());
  protected readonly clash = computed(() => this.draft().clash());
  protected readonly toConfirm = computed(() => this.draft().saved()?.toConfirm ?? false);
  protected readonly failure = computed(() => { const code = this.draft().state() === 'failed' ? this.draft().problem() : null; return code ? sentenceOfCode(code) ?? 'Cette appréciation n’a pas été enregistrée.' : null; });
  protected readonly pointer = computed(() => {
    const { evidenceId, place } = this.value();
    const piece = this.evidence().find(({ id }) => id === evidenceId);
    return piece ? [`P${piece.number}`, placeWords(place)].filter(Boolean).join(', ') : null;
  });
  protected readonly quote = computed(() => this.shown()?.argument || this.arguments()[0]?.text || '');

  /** Puts the cursor in the comment, as the key does. */
  write(): void {
    this.comment()?.nativeElement.focus();
  }

  /** Opens a question, as the key does. */
  ask(): void {
    this.asking()?.begin();
  }

  protected say(level: MarkLevel | null): void {
    void this.draft().say({ level });
  }

  protected confirm(): void {
    void this.draft().say({});
  }

  protected label({ evidence, place }: TiedPlace): string {
    return [`P${evidence.number}`, placeWords(place)].filter(Boolean).join(', ');
  }

  /** Leaves the text, so that letters are keys again. */
  protected leave(event: Event): void {
    (event.target as HTMLElement).blur();
    void this.draft().flush();
  }
}
