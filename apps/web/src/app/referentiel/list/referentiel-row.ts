import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, type IconName, State, type StateKind, Typeset } from '@probant/ui';
import { sentenceOfCode } from '../../i18n/sentence';
import { originOf, STATUS_WORDS, versionName } from '../model/status';
import { countsInWords } from '../model/words';
import { ReadingProgress } from '../reading/reading-progress';
import type { ReferentielLine } from '../referentiel.client';

const KINDS: Readonly<Record<ReferentielLine['status'], StateKind>> = { reading: 'none', failed: 'notmet', draft: 'partly', published: 'met', retired: 'none' };
const ICONS: Readonly<Record<ReferentielLine['status'], IconName>> = { reading: 'clock', failed: 'warning', draft: 'edit', published: 'lock', retired: 'file' };

/** One référentiel of a certification: what it is, where it stands, and the way in. */
@Component({
  selector: 'pb-referentiel-row',
  imports: [Icon, MatButton, ReadingProgress, RouterLink, State, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-icon [name]="icon()" />
    <div class="stack-2">
      <p class="row row--tight"><a class="strong" [routerLink]="[line().id]">{{ name() }}</a><pb-state [kind]="kind()">{{ status() }}</pb-state></p>
      <p class="small muted">{{ origin() }}</p>
      @if (counts(); as text) { <p class="small">{{ text }}</p> }
      @if (line().status === 'reading') { <pb-reading-progress [line]="line()" [stoppable]="mine()" (stop)="stop.emit()" /> }
      @if (line().columnsOrigin === 'guessed' && line().status === 'draft' && mine()) { <p class="small">Ses colonnes ont été devinées. <a [routerLink]="[line().id, 'colonnes']">Vérifier les colonnes<span class="sr"> de {{ line().sourceName }}</span></a></p> }
      @if (failure(); as text) { <p class="small why" role="alert">{{ text | pbFr }}</p> }
    </div>
    <div class="acts">
      @if (line().status === 'draft' && mine()) { <a matButton="tonal" [routerLink]="[line().id]" [attr.aria-label]="'Relire ' + line().sourceName">Relire</a> }
      @if (line().status === 'failed' && line().columnsOrigin && mine()) { <a matButton="tonal" [routerLink]="[line().id, 'colonnes']" [attr.aria-label]="'Dire ce que contiennent les colonnes de ' + line().sourceName">Dire les colonnes</a> }
      @if (removable()) { <button matButton type="button" [attr.aria-label]="'Jeter ' + line().sourceName" (click)="remove.emit()">Jeter</button> }
    </div>
  `,
  styles: `
    :host { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .875rem; align-items: start; padding: .875rem 0; }
    a.strong { display: inline-block; padding: .125rem 0; }
    .why { color: var(--probant-notmet); }
    .acts { display: flex; flex-wrap: wrap; gap: .5rem; justify-content: end; }
    @media (max-width: 44rem) { :host { grid-template-columns: auto minmax(0, 1fr); } .acts { grid-column: 2; justify-content: start; } .acts:empty { display: none; } }
  `,
})
export class ReferentielRow {
  readonly line = input.required<ReferentielLine>();
  /** Ours to review and throw away. */
  readonly mine = input.required<boolean>();
  readonly remove = output();
  readonly stop = output();
  protected readonly name = computed(() => versionName(this.line()));
  protected readonly origin = computed(() => originOf(this.line()));
  protected readonly status = computed(() => (this.line().status === 'failed' && this.line().failure === 'referentiel.stopped' ? 'Lecture arrêtée' : STATUS_WORDS[this.line().status]));
  protected readonly kind = computed(() => KINDS[this.line().status]);
  protected readonly icon = computed(() => ICONS[this.line().status]);
  protected readonly counts = computed(() => { const { counts } = this.line(); return counts ? countsInWords(counts) : null; });
  protected readonly failure = computed(() => { const { failure, failureFacts } = this.line(); return failure && (sentenceOfCode(failure, failureFacts ?? {}) ?? failure); });
  protected readonly removable = computed(() => this.mine() && (this.line().status === 'draft' || this.line().status === 'failed'));
}
