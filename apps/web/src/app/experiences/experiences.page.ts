import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Empty, Icon, PageHead, Undo } from '@probant/ui';
import { sentenceOf, sentenceOfCode } from '../i18n/sentence';
import { candidacyPath, openCandidacyAt } from '../session/open-candidacy';
import { Trouble } from '../shell/trouble';
import { ExperienceCard } from './experience-card';
import type { ExperienceDraft } from './experience-draft';
import { ExperiencesStore } from './experiences.store';

const CLOSED = ['withdrawn', 'lapsed', 'archived'];

/** The candidate's experiences: the ground their evidence stands on. */
@Component({
  selector: 'pb-experiences',
  imports: [Empty, ExperienceCard, Icon, MatButton, MatProgressBar, PageHead, Trouble],
  providers: [ExperiencesStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head heading="Mes expériences" lead="Salariées, indépendantes ou bénévoles : tout ce qui vous a appris le métier. Le jury les lit en premier." [crumbs]="crumbs()">
        @if (editable() && store.items().length > 0) { <button matButton="filled" type="button" (click)="add()"><pb-icon name="plus" /> Ajouter une expérience</button> }
      </pb-page-head>
      <pb-trouble [error]="store.error()" (again)="reload()" />
      @if (store.ready()) {
        <div class="stack-5">
          @for (draft of store.items(); track draft.key) {
            <pb-experience-card [form]="draft.form()" [state]="draft.saving.state()" [savedAt]="draft.saving.savedAt()" [kept]="draft.kept() !== null" [editable]="editable()" [refusal]="refusalOf(draft)"
              [open]="opened() === draft.key" (openChange)="opened.set($event ? draft.key : null)" (changed)="draft.change($event)" (remove)="remove(draft)" (keep)="keep(draft, $event)" />
          } @empty {
            <pb-empty heading="Votre première expérience" sentence="Commencez par celle qui a compté le plus : où c’était, de quand à quand, ce que vous faisiez. Quelques lignes suffisent ; vous y reviendrez.">
              @if (editable()) { <button matButton="filled" type="button" (click)="add()">Ajouter une expérience</button> }
            </pb-empty>
          }
        </div>
      } @else if (!store.error()) { <mat-progress-bar mode="indeterminate" aria-label="Vos expériences arrivent" /> }
    </div>
  `,
})
export default class ExperiencesPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  protected readonly store = inject(ExperiencesStore);
  private readonly undo = inject(Undo);
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly opened = signal<string | null>(null);
  protected readonly editable = computed(() => { const status = this.here.view()?.status; return status !== undefined && !CLOSED.includes(status); });
  protected readonly crumbs = computed(() => [{ label: 'Mon parcours', link: [candidacyPath(this.place()), 'parcours'] }, { label: 'Mes expériences' }]);

  constructor() {
    effect(() => { this.place(); untracked(() => this.reload()); });
  }

  protected reload(): void {
    void this.store.open(this.place());
  }

  protected add(): void {
    this.opened.set(this.store.begin().key);
  }

  protected refusalOf(draft: ExperienceDraft): string | null {
    const code = draft.saving.state() === 'failed' ? draft.saving.problem() : null;
    return code && code !== 'web.incomplete' ? sentenceOfCode(code) : null;
  }

  protected async remove(draft: ExperienceDraft): Promise<void> {
    try {
      const back = await this.store.remove(draft);
      if (back) this.undo.offer('Expérience retirée.', () => void back());
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  protected keep(draft: ExperienceDraft, which: 'mine' | 'theirs'): void {
    void this.store.keep(draft, which);
  }
}
