import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, resource } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Note, Paper } from '@probant/ui';
import { Trouble } from '../../shell/trouble';
import { JuryClient } from '../jury.client';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** The text of a file as the worker read it, cleaned, at the heading the candidate tied; or a text the candidate typed. */
@Component({
  selector: 'pb-evidence-text',
  imports: [MatProgressBar, Note, Paper, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-trouble [error]="content.error()" (again)="content.reload()" />
    @if (content.isLoading()) { <mat-progress-bar mode="indeterminate" aria-label="Lecture du texte" /> }
    @if (typed() !== null) { <pb-paper><p class="typed">{{ typed() }}</p></pb-paper> }
    @else if (content.hasValue()) {
      @let read = content.value();
      @if (read.html) { <pb-paper [innerHTML]="read.html" /> }
      @else if (read.text) { <pb-paper><p class="typed">{{ read.text }}</p></pb-paper> }
      @else { <pb-note kind="quiet">Ce fichier ne contient pas de texte lisible ici. Ouvrez le fichier d’origine.</pb-note> }
    }
  `,
  styles: `
    :host { display: block; }
    .typed { white-space: pre-wrap; overflow-wrap: anywhere; }
    pb-paper { overflow-wrap: anywhere; }
    pb-paper ::ng-deep :is(p, ul, ol, table) { margin-block: .75rem; } pb-paper ::ng-deep :is(ul, ol) { list-style: disc; padding-left: 1.5rem; }
    pb-paper ::ng-deep .tied { background: var(--probant-marker); }
    pb-paper ::ng-deep img { max-width: 100%; } pb-paper ::ng-deep table { border-collapse: collapse; display: block; overflow-x: auto; } pb-paper ::ng-deep :is(td, th) { border: 1px solid var(--probant-paper-rule); padding: .25rem .5rem; }
  `,
})
export class EvidenceText {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  readonly file = input<string | null>(null);
  /** A text written in the product: nothing is read. */
  readonly typed = input<string | null>(null);
  readonly heading = input<string | null>(null);
  private readonly client = inject(JuryClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly asked = computed(() => { const file = this.file(); return file && this.typed() === null ? { org: this.org(), candidacy: this.candidacy(), file } : undefined; });
  protected readonly content = resource({ params: () => this.asked(), loader: ({ params }) => this.client.readFileText(params.org, params.candidacy, params.file) });

  constructor() {
    afterRenderEffect(() => { if (this.content.hasValue()) this.show(this.heading()); });
  }

  private show(heading: string | null): void {
    const titles = [...this.host.nativeElement.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    for (const title of titles) title.classList.remove('tied');
    const found = heading ? titles.find((title) => plain(title.textContent ?? '') === plain(heading)) : undefined;
    found?.classList.add('tied');
    found?.scrollIntoView({ block: 'start' });
  }
}
