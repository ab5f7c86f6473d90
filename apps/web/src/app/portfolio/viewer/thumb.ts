import { booleanAttribute, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type EvidenceView, routes } from '@probant/contract';
import { Icon, type IconName } from '@probant/ui';
import { Api } from '../../session/api';
import type { Where } from '../portfolio.client';

/** The first page of a piece, small; a symbol while there is none. Decorative: the title stands beside it. */
@Component({
  selector: 'pb-thumb',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (image(); as address) { <img [src]="address" alt="" loading="lazy" decoding="async" /> } @else { <pb-icon [name]="icon()" size="lg" /> }`,
  host: { 'aria-hidden': 'true', '[class.small]': 'small()', '[class.dim]': '!image()' },
  styles: `
    :host { display: grid; place-items: center; width: 4.75rem; height: 6rem; border: 1px solid var(--mat-sys-outline-variant); border-radius: var(--mat-sys-corner-small); background: var(--probant-paper); overflow: hidden; color: var(--mat-sys-on-surface-variant); }
    :host(.small) { width: 3rem; height: 3.75rem; }
    :host(.dim) { background: var(--mat-sys-surface-container); }
    img { width: 100%; height: 100%; object-fit: cover; object-position: top; }
  `,
})
export class Thumb {
  readonly where = input.required<Where>();
  readonly evidence = input.required<EvidenceView>();
  readonly small = input(false, { transform: booleanAttribute });
  private readonly api = inject(Api);
  protected readonly image = computed(() => { const { file } = this.evidence(); return file?.state === 'ready' && file.previewPages > 0 ? this.api.url(routes.previewFile, { params: { ...this.where(), file: file.id, page: 1 } }) : null; });
  protected readonly icon = computed<IconName>(() => iconOf(this.evidence()));
}

function iconOf({ form, file, confidentiality }: EvidenceView): IconName {
  if (form === 'link') return 'link';
  if (form === 'text') return 'edit';
  if (file?.fault === 'encrypted') return 'lock';
  if (file?.state === 'refused') return 'warning';
  if (!file) return confidentiality === 'shown_at_hearing' ? 'eye' : 'file';
  return /^(video|audio)\//.test(file.type ?? '') ? 'play' : file.state === 'ready' ? 'file' : 'upload';
}
