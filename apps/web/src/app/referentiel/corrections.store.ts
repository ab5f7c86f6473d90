import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import type { CorrectionLine } from '@probant/contract';
import type { SavedState } from '@probant/ui';
import { Undo } from '@probant/ui';
import { sentenceOf } from '../i18n/sentence';
import { type Problem, problemOf } from '../session/problem';
import { clashOf, type Clash } from './model/review/clash';
import { DoneHere } from './model/review/done-here';
import type { Gesture } from './model/review/gestures';
import { Outbox, type Waiting } from './model/review/outbox';
import { overlaid } from './model/review/overlay';
import { ReferentielClient, type Where } from './referentiel.client';
import { ReferentielStore } from './referentiel.store';

const RETRY_MS = 5000;

/** What was just acknowledged: the elements it created, for the screen to go to. */
export interface Made { readonly kind: CorrectionLine['kind']; readonly createdIds: readonly string[] }

/** The corrections one makes: shown at once, sent one after the other, kept on this device until acknowledged, undone one by one. */
@Injectable()
export class CorrectionsStore {
  private readonly client = inject(ReferentielClient);
  private readonly referentiel = inject(ReferentielStore);
  private readonly undoBar = inject(Undo);
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly box = signal<Outbox | null>(null);
  private readonly mode = signal<SavedState>('saved');
  private readonly at = signal<string | null>(null);
  private readonly done = signal<DoneHere | null>(null);
  private readonly met = signal<Clash | null>(null);
  private readonly created = signal<Made | null>(null);
  private sending = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  readonly state = this.mode.asReadonly();
  readonly savedAt = this.at.asReadonly();
  /** A correction of another person met one's own on the same element. */
  readonly clash = this.met.asReadonly();
  readonly made = this.created.asReadonly();
  /** Whether this person may correct, and why not. */
  readonly refusal = computed(() => this.referentiel.refusal('correct'));
  readonly open = computed(() => this.refusal() === null);
  readonly undoable = computed(() => Boolean(this.done()?.last()) || (this.box()?.last().length ?? 0) > 0);
  readonly waiting = computed(() => this.box()?.waiting() ?? []);

  constructor() {
    effect(() => {
      const where = this.referentiel.where();
      if (where && this.open() && this.box() === null) this.take(where.referentiel);
    });
    const back = (): void => void this.send();
    this.view?.addEventListener('online', back);
    inject(DestroyRef).onDestroy(() => { this.view?.removeEventListener('online', back); if (this.timer) clearTimeout(this.timer); });
  }

  /** Makes one gesture or several, in their order. The last says what was done and offers to undo it. */
  make(...gestures: readonly (Gesture | null)[]): void {
    const waiting = gestures.filter((each) => each !== null).map((gesture): Waiting => ({ ...gesture, id: this.newId() }));
    const last = waiting.at(-1);
    if (!last || !this.open()) return;
    this.box()?.add(...waiting);
    this.undoBar.offer(last.said, () => this.undo());
    void this.send();
  }

  /** Makes several gestures that are one for the person: told by one sentence, taken back at once. */
  makeTogether(said: string, gestures: readonly Gesture[]): void {
    const [first, ...others] = gestures.map((gesture): Waiting => ({ ...gesture, id: this.newId() }));
    if (!first || !this.open()) return;
    this.box()?.add(...[first, ...others].map((each) => ({ ...each, group: first.id })));
    this.undoBar.offer(said, () => this.undo());
    void this.send();
  }

  /** Undoes one's last gesture: gives it up where it clashed, takes it back while it waits, else asks the server, once it has what was on its way. */
  undo(): void {
    const waiting = this.box()?.last() ?? [];
    const [last] = waiting;
    if (last && last.id === this.met()?.waiting.id) {
      this.settle(null);
      return;
    }
    const [here, there] = [waiting.filter(({ tried }) => !tried), waiting.filter(({ tried }) => tried)];
    for (const { id } of here) this.box()?.remove(id);
    const acknowledged = last === undefined || (last.group !== undefined && this.done()?.group() === last.group) ? (this.done()?.pop() ?? []) : [];
    const ids = [...there.map(({ id }) => id), ...acknowledged];
    if (ids.length > 0) this.undoAll(ids);
    else if (here.length > 0) this.undoBar.say('Annulé avant d’être envoyé.');
  }

  /** Undoes a correction of the history, anybody’s. */
  undoOne(id: string): void {
    this.undoAll([id]);
  }

  private undoAll(ids: readonly string[]): void {
    const said = ids.length > 1 ? `${ids.length} corrections annulées.` : 'Correction annulée.';
    this.box()?.add(...ids.map((undoes) => ({ id: this.newId(), said, undoes })));
    this.undoBar.say(said);
    void this.send();
  }

  history(cursor?: string): Promise<{ readonly items: readonly CorrectionLine[]; readonly next: string | null }> {
    return this.client.corrections(this.here(), cursor);
  }

  /** Ends a clash: one’s own is made again on what stands now, or given up. */
  settle(again: Gesture | null): void {
    const clash = this.met();
    if (!clash) return;
    if (again) this.box()?.replace(clash.waiting.id, { ...again, id: this.newId() });
    else this.box()?.giveUp(clash.waiting.id);
    this.met.set(null);
    this.mode.set('saved');
    void this.send();
  }

  private take(referentiel: string): void {
    const box = new Outbox(referentiel);
    this.box.set(box);
    this.done.set(new DoneHere(referentiel));
    this.referentiel.layOver((view) => overlaid(view, box.corrections()));
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    if (this.timer) clearTimeout(this.timer);
    try {
      for (let next = this.box()?.next(); next && this.met() === null; next = this.box()?.next()) {
        this.mode.set('saving');
        this.box()?.sent(next.id);
        if (!(await this.sendOne(next))) return;
      }
    } finally {
      this.sending = false;
    }
    if (this.met() === null) this.mode.set('saved');
  }

  /** Whether the next one may follow. */
  private async sendOne(waiting: Waiting): Promise<boolean> {
    try {
      const { correction, createdIds, changes } = await ('correction' in waiting ? this.client.correct(this.here(), waiting.id, waiting.correction) : this.client.undoCorrection(this.here(), waiting.id, waiting.undoes));
      this.referentiel.take(changes);
      const takenBack = this.box()?.takenBack(waiting.id) ?? false;
      this.box()?.remove(waiting.id);
      if ('correction' in waiting && !takenBack) this.done()?.add(correction.id, waiting.group ?? null);
      this.at.set(correction.at);
      if (createdIds.length > 0 && !takenBack) this.created.set({ kind: correction.kind, createdIds });
      return true;
    } catch (error) {
      return this.refused(waiting, problemOf(error));
    }
  }

  private refused(waiting: Waiting, problem: Problem): boolean {
    if (problem.status === 0 || problem.status === 429 || problem.status >= 502) {
      this.mode.set('waiting');
      this.timer = setTimeout(() => void this.send(), RETRY_MS);
      return false;
    }
    this.referentiel.reload();
    const clash = clashOf(waiting, problem);
    if (clash && !this.box()?.takenBack(waiting.id)) {
      this.met.set(clash);
      this.mode.set('clash');
      this.undoBar.say('Modifié ailleurs : comparez les deux textes, puis choisissez.');
      return false;
    }
    this.box()?.giveUp(waiting.id);
    this.undoBar.say(sentenceOf(problem));
    return true;
  }

  private newId(): string {
    return crypto.randomUUID();
  }

  private here(): Where {
    const where = this.referentiel.where();
    if (!where) throw new Error('no référentiel is open');
    return where;
  }
}
