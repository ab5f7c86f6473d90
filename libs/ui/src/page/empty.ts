import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** An empty page that teaches: a title, what the page is for, an example (`[example]`) and one action (the content). */
@Component({
  selector: 'pb-empty',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section>
      <svg class="art" viewBox="0 0 240 160" aria-hidden="true" focusable="false"><rect x="60" y="20" width="80" height="104" rx="8" class="back" /><rect x="112" y="46" width="84" height="96" rx="8" class="sheet" /><path class="lines" d="M126 68h56M126 82h44M126 96h52" /><rect x="36" y="60" width="66" height="84" rx="8" class="seal" /><path class="tick" d="m52 100 12 12 24-28" /></svg>
      <h2>{{ heading() }}</h2>
      <p class="read">{{ sentence() }}</p>
      <div class="acts"><ng-content /></div>
    </section>
    <ng-content select="[example]" />
  `,
  styles: `
    section { max-width: 44rem; margin: 1.5rem auto 0; text-align: center; }
    .art { width: 12rem; height: 8rem; margin: 0 auto 1rem; }
    .back { fill: var(--probant-card); stroke: var(--mat-sys-outline); stroke-width: 2; stroke-dasharray: 5 5; }
    .sheet { fill: var(--probant-paper); stroke: var(--mat-sys-outline-variant); stroke-width: 2; }
    .lines { fill: none; stroke: #cfc4be; stroke-width: 4; stroke-linecap: round; }
    .seal { fill: var(--mat-sys-primary); }
    .tick { fill: none; stroke: var(--mat-sys-on-primary); stroke-width: 7; stroke-linecap: round; stroke-linejoin: round; }
    h2 { font: var(--mat-sys-headline-small); }
    .read { margin: .75rem auto 1.5rem; max-width: 56ch; }
    .acts { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: center; }
  `,
})
export class Empty {
  readonly heading = input.required<string>();
  readonly sentence = input.required<string>();
}
