import { ChangeDetectionStrategy, Component, computed, effect, input, output, signal, untracked } from '@angular/core';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { counted, frTimeCode } from '@probant/ui';
import { NOWHERE, type Place } from '../../i18n/place-words';
import { readPages, readTimeCode } from '../model/place';

/** What is known of the evidence, to ask for the place it has: pages, a slide, a moment, a title. */
export interface PlaceGround { readonly type: string | null; readonly kind: string; readonly pages: number | null; readonly seconds: number | null }
type Way = 'pages' | 'slide' | 'time' | 'heading';

let count = 0;

/** Where to look in a piece of evidence. What is half typed stays here; only a place the evidence has leaves. */
@Component({
  selector: 'pb-place-field',
  imports: [MatError, MatFormField, MatHint, MatInput, MatLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @switch (way()) {
      @case ('time') {
        <div class="two">
          <mat-form-field><mat-label>À partir de</mat-label><input matInput inputmode="numeric" placeholder="1:10" [readonly]="readonly()" [value]="from()" (input)="typed($event, 'from')" (blur)="left()" /></mat-form-field>
          <mat-form-field><mat-label>Jusqu’à</mat-label><input matInput inputmode="numeric" placeholder="2:30" [readonly]="readonly()" [value]="to()" (input)="typed($event, 'to')" (blur)="left()" /></mat-form-field>
        </div>
      }
      @default { <mat-form-field><mat-label>{{ label() }}</mat-label><input matInput [placeholder]="example()" [readonly]="readonly()" [value]="from()" [attr.list]="headings().length > 0 ? id : null" maxlength="300" (input)="typed($event, 'from')" (blur)="left()" />
        @if (way() === 'pages' && last(); as pages) { <mat-hint>{{ pages }}</mat-hint> }</mat-form-field> }
    }
    @if (refusal(); as sentence) { <mat-error role="alert">{{ sentence }}</mat-error> }
    @if (headings().length > 0) { <datalist [id]="id">@for (heading of headings(); track $index) { <option [value]="heading"></option> }</datalist> }
  `,
  styles: `.two { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; } mat-error { font: var(--mat-sys-body-small); color: var(--probant-notmet); margin-top: .25rem; }`,
})
export class PlaceField {
  readonly place = input.required<Place>();
  readonly ground = input.required<PlaceGround>();
  /** Titles of the document, proposed when it has no pages. */
  readonly headings = input<readonly string[]>([]);
  readonly readonly = input(false);
  readonly placeChange = output<Place>();

  protected readonly id = `pb-headings-${(count += 1)}`;
  protected readonly from = signal('');
  protected readonly to = signal('');
  private readonly touched = signal(false);
  protected readonly way = computed<Way>(() => wayOf(this.ground()));
  protected readonly label = computed(() => ({ pages: 'Pages à lire', slide: 'Diapositive', time: '', heading: 'Titre du passage' })[this.way()]);
  protected readonly example = computed(() => ({ pages: '4 à 6', slide: '3', time: '', heading: 'Le titre tel qu’il est écrit' })[this.way()]);
  protected readonly last = computed(() => { const { pages } = this.ground(); return pages ? `${counted(pages, 'page')} en tout` : ''; });
  protected readonly refusal = computed(() => (this.touched() && this.read() === null ? this.why() : null));

  constructor() {
    effect(() => { const place = this.place(); const way = this.way(); untracked(() => { const read = this.read(); if (read === null || !same(read, place)) this.show(place, way); }); });
  }

  protected typed(event: Event, end: 'from' | 'to'): void {
    this[end].set((event.target as HTMLInputElement).value);
    const place = this.read();
    if (place && !same(place, this.place())) this.placeChange.emit(place);
  }

  protected left(): void {
    this.touched.set(true);
  }

  private show(place: Place, way: Way): void {
    if (way === 'time') {
      this.from.set(place.secondFrom === null ? '' : frTimeCode(place.secondFrom));
      this.to.set(place.secondTo === null ? '' : frTimeCode(place.secondTo));
    } else if (way === 'slide') this.from.set(String(place.slide ?? ''));
    else if (way === 'heading') this.from.set(place.heading ?? '');
    else this.from.set(place.pageFrom === null ? '' : place.pageTo === null || place.pageTo === place.pageFrom ? String(place.pageFrom) : `${place.pageFrom} à ${place.pageTo}`);
  }

  /** The place typed, or null when it is none the evidence has. */
  private read(): Place | null {
    const [from, to, { pages, seconds }] = [this.from().trim(), this.to().trim(), this.ground()];
    switch (this.way()) {
      case 'pages': { const found = readPages(from, pages); return found.ok ? { ...NOWHERE, heading: this.place().heading, ...found.place } : null; }
      case 'slide': { const slide = from === '' ? null : Number(from); return slide !== null && (!Number.isInteger(slide) || slide < 1 || (pages !== null && slide > pages)) ? null : { ...NOWHERE, slide }; }
      case 'heading': return { ...NOWHERE, heading: from || null };
      case 'time': {
        const [begin, end] = [from === '' ? null : readTimeCode(from), to === '' ? null : readTimeCode(to)];
        const wrong = (from !== '' && begin === null) || (to !== '' && end === null) || (end !== null && (begin === null || end < begin)) || (seconds !== null && Math.max(begin ?? 0, end ?? 0) > Math.ceil(seconds));
        return wrong ? null : { ...NOWHERE, secondFrom: begin, secondTo: end };
      }
    }
  }

  private why(): string {
    const { pages, seconds } = this.ground();
    if (this.way() === 'time') return seconds ? `Écrivez un moment comme 1:10, dans les ${frTimeCode(seconds)} de l’enregistrement, la fin après le début.` : 'Écrivez un moment comme 1:10, la fin après le début.';
    return pages ? `Écrivez un numéro entre 1 et ${pages}${this.way() === 'pages' ? ', ou deux comme 4 à 6' : ''}.` : 'Écrivez un numéro, ou deux comme 4 à 6.';
  }
}

const same = (left: Place, right: Place): boolean => (Object.keys(NOWHERE) as (keyof Place)[]).every((key) => left[key] === right[key]);

function wayOf({ type, kind, pages, seconds }: PlaceGround): Way {
  if (seconds !== null || kind === 'video' || /^(video|audio)\//.test(type ?? '')) return 'time';
  if (/presentation/.test(type ?? '')) return 'slide';
  return pages !== null ? 'pages' : 'heading';
}
