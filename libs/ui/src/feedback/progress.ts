import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { frBytes, frDuration } from '../text/numbers';

/** How far a long work is: bytes sent, speed and what remains, in words: `<pb-progress label="film.webm" [done]="sent()" [total]="bytes" [speed]="speed()" />`. Buttons go in as content. */
@Component({
  selector: 'pb-progress',
  imports: [MatProgressBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="line"><span class="label">{{ label() }}</span><ng-content /></div>
    <mat-progress-bar [mode]="total() ? 'determinate' : 'indeterminate'" [value]="percent()" [attr.aria-label]="label()" [attr.aria-valuetext]="words()" />
    <p>{{ words() }}</p>
  `,
  styles: `
    :host { display: grid; gap: .375rem; }
    .line { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; justify-content: space-between; }
    .label { font: var(--mat-sys-title-small); overflow-wrap: anywhere; }
    p { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  /** Bytes done. */
  readonly done = input(0);
  /** Bytes in all; 0 while unknown. */
  readonly total = input(0);
  /** Bytes a second; null while unknown. */
  readonly speed = input<number | null>(null);
  /** Said in place of the speed: `En pause`, `Attend le réseau`. */
  readonly state = input<string | null>(null);
  protected readonly percent = computed(() => (this.total() ? Math.min(100, (100 * this.done()) / this.total()) : 0));
  protected readonly words = computed(() => {
    const how = `${frBytes(this.done())} sur ${frBytes(this.total())}`;
    const state = this.state();
    if (!this.total()) return state ?? 'En cours';
    if (state) return `${how} · ${state}`;
    const speed = this.speed();
    return speed ? `${how} · ${frBytes(speed)} par seconde · reste ${frDuration((this.total() - this.done()) / speed)}` : how;
  });
}
