import { ChangeDetectionStrategy, Component, effect, input, signal } from '@angular/core';
import { Note } from '@probant/ui';

/** The image of one page, on its sheet. A page the candidate tied bears a mark. */
@Component({
  selector: 'pb-evidence-pages',
  imports: [Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (failed()) { <pb-note kind="warn" live>Cette page n’a pas pu être affichée. Ouvrez le fichier d’origine, ou lisez son texte.</pb-note> }
    <figure [style.width.%]="zoom() * 100" [class.named]="named()">
      @if (named()) { <figcaption>Page citée par la personne</figcaption> }
      <img [src]="url()" [alt]="alt()" (error)="failed.set(true)" (load)="failed.set(false)" />
    </figure>
  `,
  styles: `
    :host { display: block; }
    figure { margin-inline: auto; background: var(--probant-paper); box-shadow: var(--mat-sys-level2); border-radius: 2px; overflow: hidden; min-height: 12rem; }
    .named { box-shadow: var(--mat-sys-level2), 0 0 0 3px var(--probant-marker); }
    figcaption { background: var(--probant-marker); color: var(--probant-paper-ink); font: var(--mat-sys-label-small); padding: .25rem .75rem; }
    img { display: block; width: 100%; height: auto; }
  `,
})
export class EvidencePages {
  readonly url = input.required<string>();
  readonly alt = input.required<string>();
  readonly zoom = input(1);
  readonly named = input(false);
  protected readonly failed = signal(false);

  constructor() {
    effect(() => { this.url(); this.failed.set(false); });
  }
}
