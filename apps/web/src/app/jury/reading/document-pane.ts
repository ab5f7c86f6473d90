import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Icon, Note } from '@probant/ui';
import { AUTHORSHIP_WORDS, KIND_WORDS } from '../../i18n/messages.portfolio';
import { JuryClient } from '../jury.client';
import { lookOf, pagesOf } from '../model/evidence-look';
import type { Place } from '../../i18n/place-words';
import { names, pageOf } from '../model/place';
import type { BookletEvidence } from '../model/tied-places';
import { EvidencePages } from './evidence-pages';
import { EvidenceRecording } from './evidence-recording';
import { EvidenceText } from './evidence-text';

const ZOOMS = [0.6, 0.8, 1, 1.25, 1.5, 2] as const;

/** The evidence under the juror's eyes, at the very page: pages turn, zoom in and out, or give way to their text. */
@Component({
  selector: 'pb-document-pane',
  imports: [EvidencePages, EvidenceRecording, EvidenceText, Icon, MatButton, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './document-pane.html',
  styleUrl: './document-pane.css',
})
export class DocumentPane {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  readonly evidence = input.required<BookletEvidence | null>();
  /** Everything deposited, to choose from. */
  readonly all = input.required<readonly BookletEvidence[]>();
  /** The place tied to the criterion being read. */
  readonly place = input<Place | null>(null);
  /** The page asked for by the address. */
  readonly page = input<number | null>(null);
  readonly turned = output<number>();
  readonly chosen = output<string>();
  private readonly client = inject(JuryClient);

  protected readonly kinds = KIND_WORDS;
  protected readonly authorships = AUTHORSHIP_WORDS;
  protected readonly look = computed(() => { const evidence = this.evidence(); return evidence ? lookOf(evidence) : null; });
  protected readonly pages = computed(() => { const evidence = this.evidence(); return evidence ? pagesOf(evidence) : 0; });
  protected readonly at = computed(() => Math.min(Math.max(1, this.page() ?? pageOf(this.place()) ?? 1), Math.max(1, this.pages())));
  protected readonly named = computed(() => names(this.place(), this.at()));
  protected readonly zoomAt = linkedSignal({ source: () => this.evidence()?.id, computation: () => 2 });
  protected readonly zoom = computed(() => ZOOMS[this.zoomAt()] ?? 1);
  protected readonly smallest = computed(() => this.zoomAt() === 0);
  protected readonly largest = computed(() => this.zoomAt() === ZOOMS.length - 1);
  protected readonly asText = linkedSignal({ source: () => this.evidence()?.id, computation: () => false });
  protected readonly pageUrl = computed(() => { const file = this.evidence()?.file; return file ? this.client.pageUrl(this.org(), this.candidacy(), file.id, this.at()) : ''; });
  protected readonly fileUrl = computed(() => { const file = this.evidence()?.file; return file ? this.client.fileUrl(this.org(), this.candidacy(), file.id) : ''; });
  protected readonly sound = computed(() => (this.evidence()?.file?.type ?? '').startsWith('audio/'));

  /** The page under the juror's eyes. */
  pageNow(): number {
    return this.at();
  }

  /** Turns the pages by so many. */
  turn(by: number): void {
    const wanted = Math.min(Math.max(1, this.at() + by), this.pages());
    if (this.pages() > 0 && wanted !== this.at()) this.turned.emit(wanted);
  }

  zoomBy(step: number): void {
    this.zoomAt.update((at) => Math.min(Math.max(0, at + step), ZOOMS.length - 1));
  }
}
