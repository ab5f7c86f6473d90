import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { frTimeCode } from '@probant/ui';
import type { Place } from '../../i18n/place-words';

/** A recording, brought to the moment the candidate tied. It never starts by itself. */
@Component({
  selector: 'pb-evidence-recording',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sound()) { <audio #player controls preload="metadata" [src]="url()" [attr.aria-label]="name()"></audio> } @else { <video #player controls preload="metadata" playsinline [src]="url()" [attr.aria-label]="name()"></video> }
    @if (moment(); as words) { <p class="small"><button type="button" (click)="seek()">{{ words }}</button></p> }
  `,
  styles: `
    :host { display: grid; gap: .75rem; }
    video, audio { width: 100%; } video { max-height: 70vh; background: #000; border-radius: var(--mat-sys-corner-small); }
    button { border: 0; padding: .375rem .75rem; border-radius: var(--mat-sys-corner-extra-small); background: var(--probant-marker); color: var(--probant-paper-ink); font: var(--mat-sys-label-medium); min-height: 2.25rem; }
  `,
})
export class EvidenceRecording {
  readonly url = input.required<string>();
  readonly name = input.required<string>();
  readonly sound = input(false);
  readonly place = input<Place | null>(null);
  private readonly player = viewChild.required<ElementRef<HTMLMediaElement>>('player');
  protected readonly moment = computed(() => {
    const [from, to] = [this.place()?.secondFrom ?? null, this.place()?.secondTo ?? null];
    return from === null ? null : `Moment cité : ${frTimeCode(from)}${to === null ? '' : ` à ${frTimeCode(to)}`}`;
  });

  constructor() {
    afterRenderEffect(() => { this.url(); this.seek(); });
  }

  protected seek(): void {
    const from = this.place()?.secondFrom ?? null;
    if (from !== null) this.player().nativeElement.currentTime = from;
  }
}
