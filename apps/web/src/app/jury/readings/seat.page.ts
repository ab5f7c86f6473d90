import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { Router, RouterLink } from '@angular/router';
import { Action, FrenchDate, Note, PageHead, Typeset, Undo } from '@probant/ui';
import { refusalOf, sentenceOf } from '../../i18n/sentence';
import { Session } from '../../session/session';
import { Trouble } from '../../shell/trouble';
import { JuryClient } from '../jury.client';
import { nameOf, SEAT_ROLE_WORDS } from '../model/words';
import { THE_NOTE } from './the-note';

/** Accepting or declining a seat: the note is acknowledged and the absence of link affirmed before a booklet opens (D.6412-6, L.6421-3). */
@Component({
  selector: 'pb-seat-page',
  imports: [Action, CdkTextareaAutosize, FormsModule, FrenchDate, MatButton, MatCheckbox, MatFormField, MatInput, MatLabel, MatProgressBar, Note, PageHead, RouterLink, Trouble, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './seat.page.html',
  styles: `.note h3 + p { margin-top: .25rem; } .note > div { margin-top: 1.25rem; } dl { display: grid; gap: .75rem; margin-top: 1rem; } dt { font: var(--mat-sys-body-small); color: var(--mat-sys-on-surface-variant); } mat-checkbox { display: block; }`,
})
export default class SeatPage {
  readonly org = input.required<string>();
  readonly passage = input.required<string>();
  private readonly client = inject(JuryClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly sitting = resource({ params: () => ({ org: this.org(), passage: this.passage() }), loader: ({ params }) => this.client.readPassage(params) });

  protected readonly note = THE_NOTE;
  protected readonly roles = SEAT_ROLE_WORDS;
  protected readonly crumbs = computed(() => [{ label: 'Mes lectures', link: ['/o', this.org(), 'lectures'] }, { label: 'Mon siège' }]);
  protected readonly view = computed(() => (this.sitting.hasValue() ? this.sitting.value() : null));
  protected readonly name = computed(() => { const view = this.view(); return view ? nameOf(view.candidate) : ''; });
  protected readonly seat = computed(() => this.view()?.seats.find(({ id }) => id === this.session.person()?.id) ?? null);
  protected readonly others = computed(() => (this.view()?.seats ?? []).filter(({ id, state }) => id !== this.session.person()?.id && state !== 'declined').map((seat) => `${nameOf(seat)} (${SEAT_ROLE_WORDS[seat.role].toLowerCase()})`).join(', '));
  protected readonly accepted = computed(() => this.seat()?.state === 'accepted');
  protected readonly closed = computed(() => refusalOf(this.view()?.actions.find(({ action }) => action === 'answer_seat')));
  protected readonly read = signal(false);
  protected readonly noLink = signal(false);
  protected readonly declining = signal(false);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly refused = signal<string | null>(null);
  protected readonly missing = computed(() => this.closed() ?? (!this.read() ? 'Cochez que vous avez lu la note.' : !this.noLink() ? 'Affirmez que vous n’avez pas de lien, ou déclinez le siège.' : null));
  protected readonly reasonless = computed(() => this.closed() ?? (this.reason().trim() === '' ? 'Dites en un mot pourquoi : l’école cherchera quelqu’un d’autre.' : null));

  protected async accept(): Promise<void> {
    if (await this.answer({ answer: 'accept', acknowledged: true, noLink: true })) await this.router.navigate(['/o', this.org(), 'lectures', this.passage()]);
  }

  protected async decline(): Promise<void> {
    if (!(await this.answer({ answer: 'decline', reason: this.reason().trim() }))) return;
    this.undo.say('Siège décliné. L’école est prévenue.');
    await this.router.navigate(['/o', this.org(), 'lectures']);
  }

  private async answer(body: Parameters<JuryClient['answerSeat']>[1]): Promise<boolean> {
    this.busy.set(true);
    this.refused.set(null);
    try {
      await this.client.answerSeat({ org: this.org(), passage: this.passage() }, body);
      return true;
    } catch (error) {
      this.refused.set(sentenceOf(error));
      this.sitting.reload();
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
