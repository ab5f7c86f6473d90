import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, signal, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { MARK_LEVELS } from '@probant/domain-assessment';
import { Action, Confirm, counted, FrenchDate, Keys, Note, SavedLine, Undo } from '@probant/ui';
import { refusalOf, sentenceOf } from '../../i18n/sentence';
import { Titles } from '../../shell/titles';
import { Trouble } from '../../shell/trouble';
import { JuryClient, type Question } from '../jury.client';
import type { JudgedBloc } from '../model/judged-tree';
import { BASIS_WORDS, LEVEL_WORDS, nameOf } from '../model/words';
import { type NewQuestion, Questions } from '../pieces/questions';
import { SittingHead } from '../pieces/sitting-head';
import { ReadingStore } from '../reading/reading.store';
import { HeardMark } from './heard-mark';
import { type Presence, PresenceForm } from './presence-form';

const UNSHIFTED = ['&', 'é', '"', '\''] as const;

/** The hearing: the president records who is there, each juror confirms or changes each mark, closing it closes the readings. */
@Component({
  selector: 'pb-hearing-page',
  imports: [Action, FrenchDate, HeardMark, MatButton, MatProgressBar, Note, PresenceForm, Questions, RouterLink, SavedLine, SittingHead, Trouble],
  providers: [ReadingStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './hearing.page.html',
  styleUrl: './hearing.page.css',
})
export default class HearingPage {
  readonly org = input.required<string>();
  readonly passage = input.required<string>();
  protected readonly store = inject(ReadingStore);
  private readonly client = inject(JuryClient);
  private readonly confirms = inject(Confirm);
  private readonly undo = inject(Undo);
  private readonly router = inject(Router);
  private readonly titles = inject(Titles);
  private readonly rows = viewChildren(HeardMark);

  protected readonly busy = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly at = signal(-1);
  protected readonly sitting = computed(() => this.store.view()?.passage ?? null);
  protected readonly name = computed(() => { const sitting = this.sitting(); return sitting ? nameOf(sitting.candidate) : ''; });
  protected readonly presides = computed(() => this.store.view()?.seat.role === 'president');
  protected readonly marks = computed(() => ['president', 'member'].includes(this.store.view()?.seat.role ?? ''));
  protected readonly ended = computed(() => this.sitting()?.hearingEndedAt ?? null);
  protected readonly missed = computed(() => this.sitting()?.state === 'closed' && this.sitting()?.hearingStartedAt === this.sitting()?.hearingEndedAt);
  protected readonly deliberates = computed(() => this.store.action('read_deliberation')?.allowed ?? false);
  protected readonly left = computed(() => this.store.criteria().filter(({ id }) => this.store.levelOf(id) && !this.store.draftOf(id)?.saved()?.confirmed).length);
  protected readonly codes = computed(() => new Map(this.store.criteria().map(({ id, label }) => [id, label])));
  protected readonly tally = computed(() => `${counted(this.store.confirmed(), 'appréciation confirmée', 'appréciations confirmées')} sur ${this.store.criteria().length}`);
  protected readonly opening = computed(() => refusalOf(this.store.action('open_hearing')));
  protected readonly deliberation = computed(() => refusalOf(this.store.action('open_deliberation')));

  constructor() {
    effect(() => this.store.open({ org: this.org(), passage: this.passage() }));
    effect(() => { if (this.name()) this.titles.name(`Audition de ${this.name()}`); });
    inject(DestroyRef).onDestroy(() => void this.store.flush());
    inject(Keys).use([
      { key: 'j', does: 'Critère suivant', run: () => this.move(1) },
      { key: 'k', does: 'Critère précédent', run: () => this.move(-1) },
      ...MARK_LEVELS.map((level, index) => ({ key: String(index + 1), also: [UNSHIFTED[index] ?? ''], does: LEVEL_WORDS[level], run: () => this.here()?.say(level) })),
      { key: 'l', does: `Repose sur : ${BASIS_WORDS.booklet}`, run: () => this.here()?.rest('booklet') },
      { key: 'a', does: `Repose sur : ${BASIS_WORDS.hearing}`, run: () => this.here()?.rest('hearing') },
      { key: 'd', does: `Repose sur : ${BASIS_WORDS.both}`, run: () => this.here()?.rest('both') },
      { key: 'v', does: 'Confirmer l’appréciation', run: () => this.here()?.confirm() },
    ]);
  }

  protected async begin({ attendance, presentSeatIds }: Presence): Promise<void> {
    if (attendance !== 'present' && !(await this.confirms.ask({ title: `${this.name()} n’est pas là`, follows: [`Le passage est clos, ${attendance === 'excused' ? 'la personne excusée' : 'la personne absente'}.`, 'Aucun bloc n’est décidé.', 'L’école pourra organiser un autre passage.'], act: 'Clore le passage' }))) return;
    await this.run(() => this.client.openHearing(this.where(), { attendance, presentSeatIds }));
  }

  protected async close(): Promise<void> {
    await this.store.flush();
    const question = { title: 'Clore l’audition ?', follows: ['Les lectures de tout le jury se ferment : plus aucune appréciation ne change.', 'Un critère sans appréciation compte comme non observé par ce juré.', 'Le jury présent voit alors les appréciations de chacun.'], act: 'Clore l’audition' };
    if (await this.confirms.ask(question)) await this.run(() => this.client.closeHearing(this.where()));
  }

  protected async deliberate(): Promise<void> {
    if (await this.run(() => this.client.openDeliberation(this.where()))) await this.router.navigate(['/o', this.org(), 'lectures', this.passage(), 'deliberation']);
  }

  /** Confirms, one after the other, the marks of a bloc that bear a level and are not confirmed yet. */
  protected async confirmBloc(bloc: JudgedBloc): Promise<void> {
    for (const { id } of this.toConfirm(bloc)) await this.store.say(id, {});
  }

  protected toConfirm(bloc: JudgedBloc): JudgedBloc['criteria'] {
    return bloc.criteria.filter(({ id }) => this.store.levelOf(id) && !this.store.draftOf(id)?.saved()?.confirmed);
  }

  protected note({ text, shared }: NewQuestion): Promise<boolean> {
    return this.run(() => this.store.ask(null, text, shared));
  }

  protected async withdraw({ id, criterionId, text, shared }: Question): Promise<void> {
    if (await this.run(() => this.store.removeQuestion(id))) this.undo.offer('Question retirée.', () => void this.store.ask(criterionId, text, shared));
  }

  /** Acts, reads again, and says why when it was refused. */
  private async run(act: () => Promise<unknown>): Promise<boolean> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await act();
      return true;
    } catch (error) {
      this.refused.set(sentenceOf(error));
      return false;
    } finally {
      this.busy.set(false);
      this.store.reload();
    }
  }

  private here(): HeardMark | undefined {
    return this.rows()[this.at()];
  }

  private move(by: number): void {
    this.at.update((at) => Math.min(Math.max(0, at + by), this.rows().length - 1));
    this.here()?.show();
  }

  private where(): { org: string; passage: string } {
    return { org: this.org(), passage: this.passage() };
  }
}
