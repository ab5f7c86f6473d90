import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, input, linkedSignal, output, resource, signal, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Icon, Note } from '@probant/ui';
import { ReferentielStore } from '../../referentiel.store';
import { bring } from './bring';
import { type OpenPdf, PdfPages } from './pdf-pages';
import { placedOn, type Spot } from './spot';

/** Widths a page may be drawn at, in times a page of 800 pixels; 0 is the width of its room. */
const ZOOMS = [0, 0.75, 1, 1.5, 2];
const READABLE = 1;
const PAGE = 800;

/** The page of a PDF as it is printed; what was read of the place looked at is marked, what found no place too. */
@Component({
  selector: 'pb-source-page',
  imports: [Icon, MatIconButton, MatProgressBar, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (total() > 0) {
      <div class="turn" role="group" aria-label="Pages du document">
        <button matIconButton type="button" aria-label="Page précédente" [disabled]="page() === 1" disabledInteractive (click)="turnTo(page() - 1)"><pb-icon name="chevron-left" size="sm" /></button>
        <span class="small num" role="status">page {{ page() }} sur {{ total() }}</span>
        <button matIconButton type="button" aria-label="Page suivante" [disabled]="page() === total()" disabledInteractive (click)="turnTo(page() + 1)"><pb-icon name="chevron-right" size="sm" /></button>
        <button class="push" matIconButton type="button" aria-label="Réduire la page" [disabled]="zoom() === least" disabledInteractive (click)="scale(-1)"><pb-icon name="zoom-out" size="sm" /></button>
        <button matIconButton type="button" aria-label="Agrandir la page" [disabled]="zoom() === most" disabledInteractive (click)="scale(1)"><pb-icon name="zoom-in" size="sm" /></button>
      </div>
    }
    @if (failed()) { <pb-note kind="warn" class="small" live>La page n’a pas pu être affichée. <button type="button" class="link" (click)="lines.emit()">Voir le texte lu</button></pb-note> }
    <div class="sheet" #sheet role="region" tabindex="0" [attr.aria-label]="'Page ' + page() + ' du document'">
      @if (!size() && !failed()) { <mat-progress-bar mode="indeterminate" aria-label="Ouverture du document" /> }
      <figure [class.away]="!size()" [style.width.px]="across()"><canvas #canvas role="img" [attr.aria-label]="described()"></canvas>
        @for (mark of lost(); track $index) { <span class="lost" [style.left.%]="mark.left" [style.top.%]="mark.top" [style.width.%]="mark.width" [style.height.%]="mark.height"></span> }
        @if (hot(); as mark) { <span class="hot" [style.left.%]="mark.left" [style.top.%]="mark.top" [style.width.%]="mark.width" [style.height.%]="mark.height"></span> }
      </figure>
    </div>
  `,
  styleUrl: './source-page.css',
})
export class SourcePage {
  readonly spot = input.required<Spot>();
  /** The lines are asked for instead. */
  readonly lines = output();
  protected readonly store = inject(ReferentielStore);
  private readonly pdfs = inject(PdfPages);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly sheet = viewChild.required<ElementRef<HTMLElement>>('sheet');
  private readonly document = resource({ params: () => this.store.documentUrl() ?? undefined, loader: ({ params }) => this.pdfs.open(params) });
  private readonly pdf = computed<OpenPdf | null>(() => (this.document.hasValue() ? this.document.value() : null));
  private readonly width = signal(0);
  protected readonly least = 0;
  protected readonly most = ZOOMS.length - 1;
  protected readonly zoom = signal(ZOOMS.indexOf(READABLE));
  /** How wide the page is drawn: as wide as its room, or as wide as it takes to be read. */
  protected readonly across = computed(() => Math.max(this.width(), Math.round((ZOOMS[this.zoom()] ?? 0) * PAGE)));
  private readonly undrawn = signal(false);
  protected readonly failed = computed(() => this.document.error() !== undefined || this.undrawn());
  protected readonly total = computed(() => this.pdf()?.pages ?? 0);
  /** The page of the place looked at, until one turns to another. */
  protected readonly page = linkedSignal<number | undefined, number>({ source: () => this.spot().where?.page, computation: (page, before) => page ?? before?.value ?? 1 });
  protected readonly size = signal<{ readonly width: number; readonly height: number } | null>(null);
  protected readonly hot = computed(() => { const { where } = this.spot(); const size = this.size(); return size && where?.box && where.page === this.page() ? placedOn(where.box, size) : null; });
  protected readonly lost = computed(() => { const size = this.size(); return size ? this.store.lost().flatMap(({ where }) => (where.box && where.page === this.page() ? [placedOn(where.box, size)] : [])) : []; });
  protected readonly described = computed(() => `Page ${this.page()} du document${this.hot() ? `, où se lit : ${this.spot().text}` : ''}`);

  constructor() {
    afterRenderEffect(() => {
      const [pdf, page, width] = [this.pdf(), this.page(), this.width() && this.across()];
      if (pdf && width > 0) void this.draw(pdf, page, width);
    });
    afterRenderEffect(() => {
      if (!this.hot() || this.across() === 0) return;
      const sheet = this.sheet().nativeElement;
      const mark = sheet.querySelector<HTMLElement>('.hot');
      if (mark) bring(sheet, mark);
    });
    effect((leave) => { const pdf = this.pdf(); leave(() => pdf?.close()); });
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const measured = new ResizeObserver(() => this.width.set(Math.max(0, host.clientWidth - 2)));
    measured.observe(host);
    inject(DestroyRef).onDestroy(() => measured.disconnect());
  }

  protected scale(by: -1 | 1): void {
    this.zoom.update((zoom) => Math.min(this.most, Math.max(this.least, zoom + by)));
  }

  protected turnTo(page: number): void {
    if (page >= 1 && page <= this.total()) this.page.set(page);
  }

  private async draw(pdf: OpenPdf, page: number, width: number): Promise<void> {
    try {
      const drawn = await pdf.draw(page, this.canvas().nativeElement, width);
      if (drawn) this.size.set(drawn);
    } catch {
      this.undrawn.set(true);
    }
  }
}
