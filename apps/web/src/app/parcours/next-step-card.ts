import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CandidacyView } from '@probant/contract';
import { counted, frDate, Icon, Note, typeset } from '@probant/ui';
import { CLOCK_WORDS } from '../i18n/candidacy-words';
import { wordsOfFinding } from '../i18n/findings';
import { NEXT_STEPS, type StepWords } from '../i18n/next-step';
import { nextStep, type NextStep } from './next-step';

/** The one thing to do now, why, by when, one press away. */
@Component({
  selector: 'pb-next-step-card',
  imports: [Icon, MatButton, Note, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card card--tonal" aria-labelledby="next">
      <p class="eyebrow">Votre prochaine étape</p>
      <h2 id="next">{{ words().title }}</h2>
      <p class="read">{{ words().why }}</p>
      @if (reason(); as text) { <blockquote><p class="small strong">L’école vous écrit</p><p class="read">{{ text }}</p></blockquote> }
      @if (refusal(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
      <div class="row">
        @if (words().act; as label) {
          @if (step().act; as verb) { <button matButton="filled" type="button" [disabled]="busy()" disabledInteractive (click)="act.emit(verb)">{{ label }} <pb-icon name="arrow-right" /></button> }
          @else if (step().link; as link) { <a matButton="filled" [routerLink]="[base(), ...link]" [queryParams]="step().query">{{ label }} <pb-icon name="arrow-right" /></a> }
        }
        @if (due(); as text) { <span class="due"><pb-icon name="calendar" />{{ text }}</span> }
      </div>
    </section>
  `,
  styles: `
    :host { display: block; }
    h2 { font: var(--mat-sys-headline-small); margin: .25rem 0 .5rem; }
    .read { max-width: 58ch; }
    blockquote { margin-top: 1rem; padding-left: 1rem; border-left: 3px solid currentColor; } blockquote .read { white-space: pre-line; }
    .row { margin-top: var(--probant-space-5); gap: 1.25rem; } .row:empty { display: none; }
    .due { display: inline-flex; gap: .5rem; align-items: center; font: var(--mat-sys-label-medium); }
    pb-note { margin-top: 1rem; }
    @media (max-width: 44rem) { .row > a, .row > button { width: 100%; } .row { gap: 1rem; } }
  `,
})
export class NextStepCard {
  readonly view = input.required<CandidacyView>();
  readonly base = input.required<string>();
  readonly busy = input(false);
  readonly refusal = input<string | null>(null);
  readonly act = output<NonNullable<NextStep['act']>>();
  protected readonly step = computed(() => nextStep(this.view()));
  protected readonly words = computed<StepWords>(() => wordsOf(this.step()));
  /** Why the school asks for more, or says no. */
  protected readonly reason = computed(() => (['eligibility_incomplete', 'ineligible'].includes(this.view().status) ? this.view().eligibilityReason : null));
  /** The nearest clock; once nothing is to be done, it is told apart. */
  protected readonly due = computed(() => {
    const clock = this.view().clocks.toSorted((a, b) => a.daysLeft - b.daysLeft)[0];
    return clock && clock.daysLeft >= 0 ? typeset(`${CLOCK_WORDS[clock.code].due} : ${frDate(clock.dueOn)}, ${clock.daysLeft === 0 ? 'aujourd’hui' : `dans ${counted(clock.daysLeft, 'jour')}`}`) : null;
  });
}

function wordsOf({ code, group }: NextStep): StepWords {
  const known = NEXT_STEPS[code];
  if (!group) return { title: typeset(known?.title ?? ''), why: typeset(known?.why ?? ''), act: known?.act ?? null };
  const { step, says, act } = wordsOfFinding(group.code, group.findings.map(({ facts }) => facts));
  return { title: step, why: says, act };
}
