import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';
import { Glyph } from '../state/glyph';

/** One step: what, when or how far, and where it stands; `icon` says what is under way, a pencil when it is one's own turn. */
export interface TimelineStep { readonly title: string; readonly detail?: string; readonly state: 'done' | 'now' | 'todo' | 'stopped'; readonly icon?: IconName }

const WORDS: Readonly<Record<TimelineStep['state'], string>> = { done: 'Fait', now: 'En cours', todo: 'À venir', stopped: 'Arrêté' };

/** Steps one under the other, the current one marked: `<pb-timeline label="Mon parcours" [steps]="steps()" />`. */
@Component({
  selector: 'pb-timeline',
  imports: [Icon, Glyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol [attr.aria-label]="label()">
      @for (step of steps(); track $index) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">
          <span class="dot">
            @switch (step.state) {
              @case ('done') { <pb-glyph kind="met" size="lg" /> }
              @case ('stopped') { <pb-glyph kind="notmet" size="lg" /> }
              @case ('now') { <pb-icon [name]="step.icon ?? 'edit'" size="lg" /> }
              @default { <pb-glyph kind="none" size="lg" /> }
            }
          </span>
          <strong><span class="sr">{{ words[step.state] }} : </span>{{ step.title }}</strong>
          @if (step.detail) { <span class="detail">{{ step.detail }}</span> }
        </li>
      }
    </ol>
  `,
  styles: `
    ol { list-style: none; margin: 0; padding: 0; }
    li { position: relative; padding: 0 0 1.25rem 2.25rem; }
    li:last-child { padding-bottom: 0; }
    li::before { content: ''; position: absolute; left: .6875rem; top: 1.5rem; bottom: -.125rem; width: 2px; background: var(--mat-sys-outline-variant); }
    li:last-child::before { display: none; }
    .done::before { background: var(--probant-met); }
    .dot { position: absolute; left: 0; top: 0; width: 1.5rem; height: 1.5rem; color: var(--probant-met); background: var(--probant-card); }
    .todo .dot { color: var(--mat-sys-outline); } .now .dot, .now strong { color: var(--mat-sys-primary); } .stopped .dot { color: var(--probant-notmet); }
    strong { display: block; font: var(--mat-sys-title-small); }
    .todo strong { font-weight: 400; }
    .detail { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); }
  `,
})
export class Timeline {
  readonly steps = input.required<readonly TimelineStep[]>();
  readonly label = input.required<string>();
  protected readonly words = WORDS;
}
