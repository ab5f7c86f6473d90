import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { RouterLink } from '@angular/router';
import type { EvidenceView } from '@probant/contract';
import { counted, Icon, State } from '@probant/ui';
import { AUTHORSHIP_WORDS, FAULT_WORDS } from '../../i18n/messages.portfolio';
import { needOf } from '../model/evidence-state';
import { evidenceInWords } from '../model/evidence-words';
import type { Support } from '../model/support';
import type { Where } from '../portfolio.client';
import { UploadsStore } from '../uploads/uploads.store';
import { Thumb } from '../viewer/thumb';

const SHOWN = 7;

/** One piece of the library: what it is, how its check goes, what it supports, and the next thing it asks for. */
@Component({
  selector: 'pb-evidence-card',
  imports: [Icon, MatButton, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, MatProgressSpinner, RouterLink, State, Thumb],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './evidence-card.html',
  styleUrl: './evidence-card.css',
})
export class EvidenceCard {
  readonly where = input.required<Where>();
  readonly evidence = input.required<EvidenceView>();
  readonly support = input.required<Support>();
  /** Whether it may be changed, and whether it may be tied. */
  readonly keepable = input(true);
  readonly tieable = input(true);
  readonly tie = output();
  readonly removed = output();

  private readonly uploads = inject(UploadsStore);
  protected readonly need = computed(() => needOf(this.evidence()));
  protected readonly what = computed(() => evidenceInWords(this.evidence()));
  protected readonly whose = computed(() => AUTHORSHIP_WORDS[this.evidence().authorship]);
  protected readonly fault = computed(() => { const fault = this.evidence().file?.fault; return fault ? FAULT_WORDS[fault] : null; });
  protected readonly link = computed(() => ['/o', this.where().org, 'candidature', this.where().candidacy, 'preuves', this.evidence().id]);
  protected readonly splittable = computed(() => { const { file } = this.evidence(); return file?.state === 'ready' && /pdf|wordprocessing|opendocument\.text/.test(file.type ?? ''); });
  protected readonly tags = computed(() => this.support().competencies.slice(0, SHOWN));
  protected readonly others = computed(() => this.support().competencies.length - SHOWN);
  protected readonly criteria = computed(() => (this.support().criteria > 0 ? counted(this.support().criteria, 'critère') : counted(this.support().competencies.length, 'compétence')));

  protected replace(field: HTMLInputElement): void {
    if (field.files) this.uploads.send(field.files, this.evidence().id);
    (field as { value: string }).value = '';
  }
}
