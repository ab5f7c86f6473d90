import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, resource, signal, untracked } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { type EvidenceView, routes } from '@probant/contract';
import { counted, Icon, Note, Paper } from '@probant/ui';
import { FAULT_WORDS } from '../../i18n/messages.portfolio';
import { Api } from '../../session/api';
import { Trouble } from '../../shell/trouble';
import { PortfolioClient, type Where } from '../portfolio.client';
import { LinkCard } from './link-card';

/** How a piece of evidence is looked at here. */
type Look = 'pages' | 'words' | 'video' | 'sound' | 'link' | 'text' | 'checking' | 'refused' | 'hearing' | 'nothing';

/** A piece of evidence, read on the page: images of its pages, its words, its film. `page` brings that page into view. */
@Component({
  selector: 'pb-evidence-viewer',
  imports: [Icon, LinkCard, MatButton, MatIconButton, Note, Paper, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence-viewer.html',
  styleUrl: './evidence-viewer.css',
})
export class EvidenceViewer {
  readonly where = input.required<Where>();
  readonly evidence = input.required<EvidenceView>();
  /** The page brought into view, from 1. */
  readonly page = input<number | null>(null);
  /** Where a recording begins, in seconds. */
  readonly second = input<number | null>(null);
  /** The title to bring into view in a document without pages. */
  readonly heading = input<string | null>(null);

  private readonly api = inject(Api);
  private readonly client = inject(PortfolioClient);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly asked = signal<number | null>(null);
  protected readonly reading = signal(false);

  protected readonly file = computed(() => this.evidence().file);
  protected readonly look = computed<Look>(() => lookOf(this.evidence()));
  protected readonly pages = computed(() => Array.from({ length: this.file()?.previewPages ?? 0 }, (_, index) => index + 1));
  protected readonly shown = computed(() => Math.min(Math.max(1, this.asked() ?? this.page() ?? 1), Math.max(1, this.pages().length)));
  protected readonly beyond = computed(() => { const [all, drawn] = [this.file()?.pages ?? 0, this.pages().length]; return all > drawn ? `L’aperçu montre ${counted(drawn, 'page')} sur ${all}. Téléchargez le fichier pour lire la suite.` : null; });
  protected readonly fault = computed(() => { const fault = this.file()?.fault; return fault ? FAULT_WORDS[fault] : null; });
  protected readonly download = computed(() => { const file = this.file(); return file?.state === 'ready' ? this.api.url(routes.downloadFile, { params: { ...this.where(), file: file.id } }) : null; });
  protected readonly film = computed(() => { const address = this.download(); const from = this.second(); return address && (from ? `${address}#t=${from}` : address); });
  protected readonly words = resource({
    params: () => { const file = this.file(); return file?.state === 'ready' && (this.look() === 'words' || this.reading()) ? { at: this.where(), file: file.id } : undefined; },
    loader: ({ params }) => this.client.readFileText(params.at, params.file),
  });
  protected readonly text = computed(() => (this.words.hasValue() ? this.words.value() : null));

  constructor() {
    effect(() => { const [page] = [this.page(), this.file()?.id]; untracked(() => { this.asked.set(null); if (page) this.bring(page); }); });
    effect(() => { const heading = this.heading(); if (heading && this.text()) untracked(() => setTimeout(() => this.bringHeading(heading))); });
  }

  protected image(page: number): string {
    return this.api.url(routes.previewFile, { params: { ...this.where(), file: this.file()?.id ?? '', page } });
  }

  protected go(page: number): void {
    this.asked.set(page);
    this.bring(page);
  }

  private bring(page: number): void {
    setTimeout(() => this.show(this.element.nativeElement.querySelector<HTMLElement>(`[data-page="${page}"]`)));
  }

  private bringHeading(heading: string): void {
    const titles = [...this.element.nativeElement.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
    this.show(titles.find((title) => title.textContent?.trim() === heading) ?? null);
  }

  /** Scrolls the document alone, never the page around it. */
  private show(part: HTMLElement | null): void {
    const frame = part?.closest<HTMLElement>('.pages');
    if (part && frame) frame.scrollTop += part.getBoundingClientRect().top - frame.getBoundingClientRect().top - 12;
  }
}

function lookOf({ form, confidentiality, file }: EvidenceView): Look {
  if (form === 'link') return 'link';
  if (form === 'text') return 'text';
  if (!file) return confidentiality === 'shown_at_hearing' ? 'hearing' : 'nothing';
  if (file.state === 'refused') return 'refused';
  if (file.state !== 'ready') return 'checking';
  if (file.previewPages > 0) return 'pages';
  if (file.type?.startsWith('video/')) return 'video';
  return file.type?.startsWith('audio/') ? 'sound' : 'words';
}
