import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { Glyph, Icon, Kbd, Keys, State, Typeset } from '@probant/ui';
import { CorrectionsStore } from '../../corrections.store';
import { placeOf, textOf } from '../../model/elements';
import { type Doubt, DOUBT_GLYPHS, DOUBT_WORDS, nextDoubt } from '../../model/review/doubts';
import { settling } from '../../model/review/gestures';
import { codeOf, placeInWords } from '../../model/words';
import { ReferentielStore } from '../../referentiel.store';
import { ElementDesk } from '../element/element-desk';
import { ReviewPlace } from '../review-place';

/** The doubts of the reading, one at a time: accept what was assumed, correct it on the spot, or leave it for later. */
@Component({
  selector: 'pb-doubts-page',
  imports: [ElementDesk, Glyph, Icon, Kbd, MatButton, MatIconButton, RouterLink, State, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './doubts.page.html',
  styleUrls: ['../review.css', './doubts.page.css'],
})
export default class DoubtsPage {
  /** The id of the doubt looked at; the first one to be read again otherwise. */
  readonly doute = input<string>();
  /** An element chosen in the tree meanwhile. */
  readonly element = input<string>();
  protected readonly store = inject(ReferentielStore);
  protected readonly corrections = inject(CorrectionsStore);
  private readonly place = inject(ReviewPlace);
  private readonly router = inject(Router);
  protected readonly words = DOUBT_WORDS;
  protected readonly glyphs = DOUBT_GLYPHS;
  protected readonly at = computed(() => {
    const doubts = this.store.doubts();
    const asked = doubts.findIndex(({ id }) => id === this.doute());
    return asked >= 0 ? asked : Math.max(0, doubts.findIndex(({ state }) => state === 'open'));
  });
  protected readonly doubt = computed(() => this.store.doubts()[this.at()] ?? null);
  protected readonly subject = computed(() => this.store.elements().get(this.doubt()?.subjectId ?? '') ?? null);
  /** What is on the desk under the doubt: what it is about, or what one chose in the tree meanwhile. */
  protected readonly onDesk = computed(() => this.store.elements().get(this.element() ?? '') ?? this.subject());
  protected readonly where = computed(() => placeInWords(this.doubt()?.where ?? null));
  protected readonly settled = computed(() => { const state = this.doubt()?.state; return state === 'accepted' || state === 'corrected'; });
  /** The doubts of the same kind that nobody settled, this one among them. */
  protected readonly alike = computed(() => { const doubt = this.doubt(); return doubt && !this.settled() ? this.store.doubts().filter(({ code, state }) => code === doubt.code && state !== 'accepted' && state !== 'corrected') : []; });
  /** The next doubt to look at. */
  protected readonly onward = computed(() => { const doubt = this.doubt(); return doubt && nextDoubt(this.store.doubts(), doubt.id); });
  protected readonly lines = computed(() => this.store.doubts().map((doubt) => {
    const subject = this.store.elements().get(doubt.subjectId ?? '');
    return { doubt, place: placeInWords(doubt.where), code: subject ? codeOf(subject) : null };
  }));

  constructor() {
    this.place.panelFirst.set(true);
    inject(Keys).use([
      { key: 'j', does: 'Doute suivant', run: () => this.step(1) }, { key: 'k', does: 'Doute précédent', run: () => this.step(-1) },
      { key: 'a', does: 'Accepter la lecture', run: () => this.settle('accepted') }, { key: 'c', does: 'Noter le doute comme corrigé', run: () => this.settle('corrected') }, { key: 'p', does: 'Remettre le doute à plus tard', run: () => this.settle('postponed') },
      { key: 'F2', does: 'Dans l’arbre : modifier le texte' }, { key: 'm', does: 'Dans l’arbre : déplacer vers…' }, { key: 'r', does: 'Dans l’arbre : rattacher…' }, { key: 'f', does: 'Dans l’arbre : joindre à…' },
    ]);
    effect(() => {
      const [doubt, subject, chosen] = [this.doubt(), this.subject(), this.onDesk()];
      this.place.chosen.set(chosen?.id ?? null);
      const place = chosen && placeOf(chosen);
      this.place.spot.set(chosen && chosen.id !== subject?.id ? { where: place, text: textOf(chosen) } : { where: doubt ? { ...place, ...doubt.where } : null, text: subject ? textOf(subject) : '' });
    });
  }

  protected step(by: number): void {
    const next = this.store.doubts()[this.at() + by];
    if (next) this.go(next);
  }

  /** Says what becomes of the doubt, and goes to the next one. */
  protected settle(state: Doubt['state']): void {
    const doubt = this.doubt();
    if (!doubt || !this.corrections.open() || doubt.state === state) return;
    const next = state === 'open' ? null : this.onward();
    this.corrections.make(settling(doubt, state));
    if (next) this.go(next);
  }

  /** Accepts what was assumed in every doubt of this kind at once. */
  protected acceptAlike(): void {
    const alike = this.alike();
    const ids = new Set(alike.map(({ id }) => id));
    const next = this.store.doubts().find(({ id, state }) => !ids.has(id) && state === 'open');
    this.corrections.makeTogether(`${alike.length} doutes acceptés.`, alike.map((doubt) => settling(doubt, 'accepted')));
    if (next) this.go(next);
  }

  protected go({ id }: Doubt): void {
    void this.router.navigate([], { queryParams: { doute: id, element: null }, queryParamsHandling: 'merge' });
  }
}
