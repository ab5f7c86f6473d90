import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CorrectionLine } from '@probant/contract';
import { FrenchDate } from '@probant/ui';
import { Trouble } from '../../../shell/trouble';
import { CorrectionsStore } from '../../corrections.store';
import { placeOf, textOf } from '../../model/elements';
import { historyWords, textsOf } from '../../model/review/history';
import { ReferentielStore } from '../../referentiel.store';
import { ReviewPlace } from '../review-place';
import { NOWHERE } from '../source/spot';

/** Who corrected what, the newest first; each is undone from here, whoever made it. */
@Component({
  selector: 'pb-history-page',
  imports: [FrenchDate, MatButton, RouterLink, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="third" aria-labelledby="history-title">
      <div class="head"><h2 id="history-title">Corrections</h2></div>
      <div class="card" tabindex="0" role="group" aria-labelledby="history-title">
        <pb-trouble [error]="error()" (again)="read()" />
        @if (known() && lines().length === 0) { <p class="muted">Rien n’a encore été corrigé. Chaque correction paraît ici, avec qui l’a faite et de quoi l’annuler.</p> }
        <ol>
          @for (line of lines(); track line.id) {
            <li [class.undone]="line.undoneBy">
              <p>@if (line.subjectId && store.elements().has(line.subjectId)) { <a [routerLink]="[]" [queryParams]="{ element: line.subjectId }" queryParamsHandling="merge">{{ words(line) }}</a> } @else { {{ words(line) }} }</p>
              @if (texts(line); as changed) { <p class="small"><del>{{ changed.before }}</del> <ins>{{ changed.after }}</ins></p> }
              <p class="small muted">{{ line.by ?? 'Probant' }}, {{ line.at | pbDate: 'moment' }}@if (line.undoneBy) { <span> · annulée</span> }@if (line.lost) { <span> · sans objet depuis une nouvelle lecture</span> }</p>
              @if (corrections.open() && line.kind !== 'reread' && !line.undoneBy) { <button matButton type="button" [attr.aria-label]="(line.kind === 'undo' ? 'Refaire' : 'Annuler') + ', ' + words(line)" (click)="corrections.undoOne(line.id)">{{ line.kind === 'undo' ? 'Refaire' : 'Annuler' }}</button> }
            </li>
          }
        </ol>
        @if (next()) { <button matButton="tonal" type="button" (click)="more()">Voir les précédentes</button> }
      </div>
    </section>
  `,
  styleUrl: '../review.css',
  styles: `
    :host { display: flex; flex: 1; } li { display: grid; gap: .125rem; justify-items: start; padding: .5rem 0; overflow-wrap: anywhere; } li + li { border-top: 1px solid var(--mat-sys-outline-variant); }
    p { font: var(--mat-sys-body-small); } del, ins { display: block; } del { color: var(--mat-sys-on-surface-variant); } ins { text-decoration-thickness: 1px; text-underline-offset: .2em; } .undone > p:first-child { text-decoration: line-through; }
  `,
})
export default class HistoryPage {
  readonly element = input<string>();
  protected readonly store = inject(ReferentielStore);
  protected readonly corrections = inject(CorrectionsStore);
  private readonly place = inject(ReviewPlace);
  protected readonly lines = signal<readonly CorrectionLine[]>([]);
  protected readonly next = signal<string | null>(null);
  protected readonly known = signal(false);
  protected readonly error = signal<unknown>(null);
  protected readonly words = historyWords;
  protected readonly texts = textsOf;
  private readonly revision = computed(() => this.store.view()?.revision ?? null);
  private readonly chosen = computed(() => this.store.elements().get(this.element() ?? '') ?? null);

  constructor() {
    this.place.panelFirst.set(true);
    effect(() => { if (this.revision() !== null) void this.read(); });
    effect(() => {
      const chosen = this.chosen();
      this.place.chosen.set(chosen?.id ?? null);
      this.place.spot.set(chosen ? { where: placeOf(chosen), text: textOf(chosen) } : NOWHERE);
    });
  }

  protected async read(): Promise<void> {
    try {
      const { items, next } = await this.corrections.history();
      this.lines.set(items);
      this.next.set(next);
      this.error.set(null);
      this.known.set(true);
    } catch (error) {
      this.error.set(error);
    }
  }

  protected async more(): Promise<void> {
    const { items, next } = await this.corrections.history(this.next() ?? undefined);
    this.lines.update((before) => [...before, ...items]);
    this.next.set(next);
  }
}
