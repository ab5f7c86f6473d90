import type { CorrectionBody, ReferentielView } from '@probant/contract';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { type Element, elementsOf, saidBy, textOf } from '../elements';
import type { TreeNode } from '../tree-nodes';
import { codeOf, KIND_WORDS } from '../words';
import { heldBy, LEVEL_OF, mayStandUnder, rowOf } from './places';

export type Unplaced = ReferentielView['unplaced'][number];
/** A correction with the sentence that says it is done. */
export interface Gesture { readonly correction: CorrectionBody; readonly said: string }
/** One way of doing something, to be chosen among others. */
export interface Way { readonly label: string; readonly gesture: Gesture }
/** A line of the tree that is taken, or let go upon: what it is, and the line it was seen under. */
export type Held = Pick<TreeNode, 'id' | 'under'>;
export type Zone = 'before' | 'inside' | 'after';

/** The field an element keeps its text in. */
export function textField(element: Element): Extract<CorrectionBody, { kind: 'edit' }>['field'] {
  switch (element.kind) {
    case 'bloc': case 'component': case 'activity': case 'deliverable': return 'title';
    case 'modality': return element.item.text ? 'text' : 'title';
    case 'term': return 'definition';
    default: return 'text';
  }
}

/** An element under another name: its code when it bears one, else what it is. */
export function nameOf(element: Element): string {
  return element.kind === 'competency' || element.kind === 'criterion' || element.kind === 'bloc' || element.kind === 'modality' ? codeOf(element) : `${KIND_WORDS[element.kind]} « ${firstWords(textOf(element))} »`;
}

export function firstWords(text: string): string {
  return text.length > 48 ? `${text.slice(0, 45).trimEnd()}…` : text;
}

/** The words of an element written again; `was` is what stood when one began. */
export function editing(element: Element, becomes: string, was = textOf(element)): Gesture {
  return { correction: { kind: 'edit', elementId: element.id, field: textField(element), was, becomes }, said: `Texte corrigé : ${nameOf(element)}.` };
}

export function removing(element: Element): Gesture {
  return { correction: { kind: 'remove', elementId: element.id, was: saidBy(element) }, said: `${nameOf(element)} est retiré de l’arbre ; ses mots sont parmi les textes sans place.` };
}

/** Whether an element has words of its own to be cut between. */
export function isCuttable(element: Element): boolean {
  return element.kind !== 'bloc' && element.kind !== 'component' && saidBy(element).trim().includes(' ');
}

/** Cut in two at a character. What was typed before cutting is saved first. */
export function splitting(element: Element, text: string, at: number, was = textOf(element)): readonly Gesture[] {
  const before = text === was ? [] : [editing(element, text, was)];
  return [...before, { correction: { kind: 'split', elementId: element.id, at, was: text }, said: `${nameOf(element)} est coupé en deux.` }];
}

export function merging(element: Element, into: Element): Gesture {
  return { correction: { kind: 'merge', elementId: element.id, intoId: into.id, was: saidBy(element), intoWas: saidBy(into), joint: 'space' }, said: `${nameOf(element)} est joint à ${nameOf(into)}.` };
}

export function moving(element: Element, fromId: string | null, to: Element | null, afterId: string | null): Gesture {
  return { correction: { kind: 'move', elementId: element.id, fromId, parentId: to?.id ?? null, afterId }, said: to === null || to.id === fromId ? `${nameOf(element)} change de rang.` : `${nameOf(element)} est déplacé : ${nameOf(to)}.` };
}

/** Other ties for a criterion, a sub-criterion or a modality; null when they are the same. */
export function retying(element: Element, ties: { readonly competencyIds: readonly string[]; readonly modalityIds: readonly string[] }): Gesture | null {
  const was = tiesOf(element);
  if (!was || (same(was.competencyIds, ties.competencyIds) && same(was.modalityIds, ties.modalityIds))) return null;
  return { correction: { kind: 'retie', elementId: element.id, competencyIds: [...ties.competencyIds], modalityIds: [...ties.modalityIds], was: { competencyIds: [...was.competencyIds], modalityIds: [...was.modalityIds] } }, said: `${nameOf(element)} est rattaché autrement.` };
}

/** What an element is tied to; null when its kind bears no tie. */
export function tiesOf(element: Element): { readonly competencyIds: readonly string[]; readonly modalityIds: readonly string[] } | null {
  if (element.kind === 'criterion') return element.item;
  return element.kind === 'modality' || element.kind === 'sub_criterion' ? { competencyIds: element.item.competencyIds, modalityIds: [] } : null;
}

/** A new element, last of its kind under a parent; null: in the document. */
export function adding(tree: ReferentielTree, kind: Element['kind'], parent: Element | null): Gesture {
  return { correction: { kind: 'add', level: LEVEL_OF[kind], parentId: parent?.id ?? null, afterId: rowOf(tree, kind, parent).at(-1) ?? null, code: null, text: `${KIND_WORDS[kind]} à écrire` }, said: `${KIND_WORDS[kind]} : ajout fait, son texte est à écrire.` };
}

export function discarding(text: Unplaced, boilerplate: boolean): Gesture {
  return { correction: { kind: 'discard', unplacedId: text.id, boilerplate }, said: boilerplate ? 'Texte écarté comme mention de forme.' : 'Texte remis parmi les textes sans place.' };
}

export function settling(doubt: ReferentielView['doubts'][number], state: ReferentielView['doubts'][number]['state'], note: string | null = doubt.note): Gesture {
  const words = { open: 'Doute rouvert.', accepted: 'Lecture acceptée.', corrected: 'Doute noté comme corrigé.', postponed: 'Doute remis à plus tard.' };
  return { correction: { kind: 'doubt', doubtId: doubt.id, was: doubt.state, state, note }, said: words[state] };
}

/** One rank up or down among the lines of its kind; null at the end of the row. */
export function shifting(tree: ReferentielTree, element: Element, under: string | null, by: -1 | 1): Gesture | null {
  const parent = under === null ? null : (elementsOf(tree).get(under) ?? null);
  const row = rowOf(tree, element.kind, parent);
  const at = row.indexOf(element.id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= row.length) return null;
  return moving(element, under, parent, by === 1 ? (row[to] ?? null) : (row[to - 1] ?? null));
}

/** What letting one line go upon another may mean, the likeliest first; nothing: it has no place there. */
export function waysOfDropping(tree: ReferentielTree, taken: Held, target: Held, zone: Zone, elements = elementsOf(tree)): readonly Way[] {
  const [element, onto] = [elements.get(taken.id ?? ''), elements.get(target.id ?? '')];
  if (!element || !onto || element.id === onto.id) return [];
  const parent = target.under === null ? null : (elements.get(target.under) ?? null);
  if (zone !== 'inside' && element.kind === onto.kind) {
    const row = rowOf(tree, element.kind, parent).filter((id) => id !== element.id);
    const at = row.indexOf(onto.id);
    return [{ label: 'Déplacer ici', gesture: moving(element, taken.under, parent, zone === 'after' ? onto.id : (row[at - 1] ?? null)) }];
  }
  return [...tyings(element, onto), ...fittings(tree, element, taken.under, onto), ...(element.kind === onto.kind && element.kind !== 'bloc' ? [{ label: `Joindre à ${nameOf(onto)}`, gesture: merging(element, onto) }] : [])];
}

function tyings(element: Element, onto: Element): readonly Way[] {
  if (element.kind !== 'criterion' || onto.kind !== 'modality' || element.bloc.id !== onto.bloc.id) return [];
  const gesture = retying(element, { competencyIds: element.item.competencyIds, modalityIds: [...new Set([...element.item.modalityIds, onto.id])] });
  return gesture ? [{ label: `Rattacher à ${nameOf(onto)}`, gesture }] : [];
}

function fittings(tree: ReferentielTree, element: Element, fromId: string | null, onto: Element): readonly Way[] {
  const asChild = mayStandUnder(element.kind, onto) || (element.kind === 'criterion' && onto.kind === 'criterion') || (element.kind === 'sub_criterion' && (onto.kind === 'competency' || onto.kind === 'bloc'));
  if (!asChild || onto.id === fromId) return [];
  const kind = onto.kind === 'criterion' ? 'sub_criterion' : element.kind === 'sub_criterion' ? 'criterion' : element.kind;
  const last = rowOf(tree, kind, onto).filter((id) => id !== element.id).at(-1) ?? null;
  const label = kind === element.kind ? `Déplacer dans ${nameOf(onto)}` : kind === 'sub_criterion' ? `En faire un sous-critère de ${nameOf(onto)}` : `En faire un critère de ${nameOf(onto)}`;
  return [{ label, gesture: moving(element, fromId, onto, last) }];
}

/** Every place an element may be moved to, joined to or tied to, with the words of where: the nearest first. */
export function destinationsOf(tree: ReferentielTree, taken: Held): readonly (Way & { readonly onto: Element })[] {
  const elements = elementsOf(tree);
  const from = elements.get(taken.id ?? '');
  if (!from) return [];
  const ways = [...elements.values()].flatMap((onto) => waysOfDropping(tree, taken, { id: onto.id, under: null }, 'inside', elements).filter(({ gesture }) => gesture.correction.kind !== 'merge').map((way) => ({ ...way, onto })));
  return ways.sort((one, other) => Number(other.onto.bloc?.id === from.bloc?.id) - Number(one.onto.bloc?.id === from.bloc?.id));
}

/** Elements of the same kind and bloc, which it may be joined to. */
export function mergeable(tree: ReferentielTree, element: Element): readonly Element[] {
  return [...elementsOf(tree).values()].filter((each) => each.kind === element.kind && each.id !== element.id && each.bloc?.id === element.bloc?.id);
}

/** What a text without place may become upon an element: the end of its text, or something under it. */
export function waysOfPlacing(tree: ReferentielTree, text: Unplaced, onto: Element | null): readonly Way[] {
  const append: readonly Way[] = onto === null || onto.kind === 'bloc' ? [] : [{ label: `À la suite du texte : ${nameOf(onto)}`, gesture: { correction: { kind: 'append', unplacedId: text.id, elementId: onto.id, joint: 'space' }, said: `Texte ajouté à ${nameOf(onto)}.` } }];
  const under = heldBy(onto?.kind ?? null).map((kind): Way => ({
    label: onto === null ? `${KIND_WORDS[kind]}, dans le document` : `${KIND_WORDS[kind]} de ${nameOf(onto)}`,
    gesture: { correction: { kind: 'place', unplacedId: text.id, level: LEVEL_OF[kind], parentId: onto?.id ?? null, afterId: rowOf(tree, kind, onto).at(-1) ?? null, code: null, text: text.text }, said: onto === null ? `Texte placé : ${KIND_WORDS[kind]}.` : `Texte placé : ${KIND_WORDS[kind]} de ${nameOf(onto)}.` },
  }));
  return [...under, ...append];
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}
