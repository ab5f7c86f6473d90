import { inject, Injectable, signal } from '@angular/core';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { Undo } from '@probant/ui';
import { CorrectionsStore } from '../corrections.store';
import { type Element, textOf } from '../model/elements';
import { adding, destinationsOf, firstWords, type Gesture, type Held, mergeable, merging, nameOf, removing, retying, shifting, splitting, tiesOf, type Unplaced, type Way, waysOfDropping, waysOfPlacing, type Zone } from '../model/review/gestures';
import { heldBy } from '../model/review/places';
import { BASIS_WORDS, blocName, KIND_WORDS, modalityName } from '../model/words';
import { ReferentielStore } from '../referentiel.store';
import { Choose } from './pieces/choose-dialog';
import type { Parted } from './pieces/text-editor';
import { AskTies, type Tieable } from './pieces/ties-dialog';

const NOWHERE = 'Rien de tel n’a sa place ici.';

/** What may be done to an element or a text without place, by whatever hand: a drag, a menu or a key comes here. */
@Injectable()
export class ElementActs {
  private readonly store = inject(ReferentielStore);
  private readonly corrections = inject(CorrectionsStore);
  private readonly chooser = inject(Choose);
  private readonly askTies = inject(AskTies);
  private readonly undo = inject(Undo);
  /** The key of the line of the tree whose text is being edited. */
  readonly editing = signal<string | null>(null);
  /** Whether that text was put there to be written over. */
  readonly fresh = signal(false);

  make(...gestures: readonly (Gesture | null)[]): void {
    this.corrections.make(...gestures);
  }

  /** Opens the text of a line for writing: `fresh`, all of it is to be replaced. */
  write(key: string | null, fresh = true): void {
    this.fresh.set(fresh);
    this.editing.set(key);
  }

  cut(element: Element, { was, becomes, at }: Parted): void {
    this.make(...splitting(element, becomes, at, was));
  }

  remove(element: Element): void {
    this.make(removing(element));
  }

  add(kind: Element['kind'], parent: Element | null): void {
    const tree = this.store.tree();
    if (tree) this.make(adding(tree, kind, parent));
  }

  shift(held: Held, by: -1 | 1): void {
    const [tree, element] = [this.store.tree(), this.elementOf(held)];
    const gesture = tree && element ? shifting(tree, element, held.under, by) : null;
    if (gesture) this.make(gesture);
    else this.undo.say(by === 1 ? 'C’est déjà le dernier de son rang.' : 'C’est déjà le premier de son rang.');
  }

  async move(held: Held): Promise<void> {
    const [tree, element] = [this.store.tree(), this.elementOf(held)];
    if (!tree || !element) return;
    const choices = destinationsOf(tree, held).map(({ label, gesture, onto }) => ({ value: gesture, label: `${label} · ${firstWords(textOf(onto))}`, path: pathOf(onto) }));
    this.make(await this.chooser.among({ title: `Déplacer ${nameOf(element)} vers…`, choices, act: 'Déplacer' }));
  }

  async merge(held: Held): Promise<void> {
    const [tree, element] = [this.store.tree(), this.elementOf(held)];
    if (!tree || !element) return;
    const choices = mergeable(tree, element).map((into) => ({ value: merging(element, into), label: `${nameOf(into)} · ${firstWords(textOf(into))}`, path: pathOf(into) }));
    this.make(await this.chooser.among({ title: `Joindre ${nameOf(element)} à…`, choices, act: 'Joindre' }));
  }

  async retie(held: Held): Promise<void> {
    const element = this.elementOf(held);
    const ties = element && tiesOf(element);
    if (!element?.bloc || !ties) return;
    const { bloc } = element;
    const competencies = bloc.competencies.map((each): Tieable => ({ id: each.id, label: each.code ?? KIND_WORDS.competency, text: each.text }));
    const modalities = element.kind === 'criterion' ? bloc.modalities.map((each): Tieable => ({ id: each.id, label: modalityName(each, bloc), text: each.title || each.text })) : null;
    const chosen = await this.askTies.of({ what: textOf(element), basis: element.kind === 'criterion' ? BASIS_WORDS[element.item.basis] : null, competencies, modalities, ties });
    this.make(chosen && retying(element, chosen));
  }

  /** One line of the tree let go upon another. */
  async drop(taken: Held, target: Held, zone: Zone): Promise<void> {
    const tree = this.store.tree();
    if (tree) await this.choose(`${this.titleOf(taken)} : que faire ici ?`, waysOfDropping(tree, taken, target, zone));
  }

  /** A text without place let go upon a line of the tree. */
  async dropText(text: Unplaced, target: Held): Promise<void> {
    const [tree, onto] = [this.store.tree(), this.elementOf(target)];
    if (tree) await this.choose('Que devient ce texte ?', onto ? waysOfPlacing(tree, text, onto) : []);
  }

  /** Any place of the tree, the nearest in the document first. */
  async place(text: Unplaced): Promise<void> {
    const tree = this.store.tree();
    if (!tree) return;
    const choices = this.nearest(tree, text).flatMap((onto) => waysOfPlacing(tree, text, onto).map(({ label, gesture }) => ({ value: gesture, label, path: onto ? `${pathOf(onto)} · ${firstWords(textOf(onto))}` : 'Hors des blocs' })));
    this.make(await this.chooser.among({ title: 'Placer ce texte', choices, act: 'Placer' }));
  }

  elementOf(held: Held): Element | null {
    return this.store.elements().get(held.id ?? '') ?? null;
  }

  /** Kinds that may be added under an element. */
  addable(element: Element): readonly Element['kind'][] {
    return heldBy(element.kind);
  }

  private titleOf(held: Held): string {
    const element = this.elementOf(held);
    return element ? nameOf(element) : '';
  }

  private async choose(title: string, ways: readonly Way[]): Promise<void> {
    const [first, ...others] = ways;
    if (!first) return this.undo.say(NOWHERE);
    if (others.length === 0) return this.make(first.gesture);
    this.make(await this.chooser.among({ title, choices: ways.map(({ label, gesture }) => ({ value: gesture, label, path: '' })), act: 'Faire ainsi' }));
  }

  private nearest(tree: ReferentielTree, text: Unplaced): readonly (Element | null)[] {
    const line = text.where.line ?? 0;
    const far = (element: Element): number => { const at = 'provenance' in element.item ? element.item.provenance?.line : element.kind === 'bloc' ? element.item.competencies[0]?.provenance?.line : undefined; return at === undefined ? Infinity : Math.abs(at - line); };
    return [...[...this.store.elements().values()].sort((one, other) => far(one) - far(other) || 0), ...(tree.blocs.length > 0 ? [null] : [])];
  }
}

function pathOf(element: Element): string {
  const bloc = element.bloc ? `${blocName(element.bloc)} · ` : '';
  return `${bloc}${KIND_WORDS[element.kind]}`;
}
