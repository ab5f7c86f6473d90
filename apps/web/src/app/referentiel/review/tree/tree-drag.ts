import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import type { Unplaced, Zone } from '../../model/review/gestures';
import type { TreeNode } from '../../model/tree-nodes';
import { ReferentielStore } from '../../referentiel.store';
import { ElementActs } from '../element-acts';

interface Point { readonly x: number; readonly y: number }
/** What the hand holds: a line of the tree, or a text without place. */
export type Taken = { readonly node: TreeNode } | { readonly text: Unplaced };

const EDGE = 0.28;

/** What is under the hand while something is dragged over the tree, and what happens when it lets go. */
@Injectable()
export class TreeDrag {
  private readonly document = inject(DOCUMENT);
  private readonly store = inject(ReferentielStore);
  private readonly acts = inject(ElementActs);
  private readonly under = signal<{ readonly node: TreeNode; readonly zone: Zone } | null>(null);
  private readonly byKey = computed(() => new Map(flat(this.store.nodes()).map((node) => [node.key, node])));
  readonly target = this.under.asReadonly();

  over(point: Point, taken: Taken): void {
    this.under.set(this.at(point, taken));
  }

  drop(point: Point, taken: Taken): void {
    const found = this.at(point, taken);
    this.under.set(null);
    if (!found) return;
    if ('text' in taken) void this.acts.dropText(taken.text, found.node);
    else if (found.node.id !== taken.node.id) void this.acts.drop(taken.node, found.node, found.zone);
  }

  private at({ x, y }: Point, taken: Taken): { readonly node: TreeNode; readonly zone: Zone } | null {
    const row = this.document.elementFromPoint(x, y)?.closest<HTMLElement>('mat-tree-node');
    const node = this.byKey().get(row?.dataset['key'] ?? '');
    if (!row || !node || node.id === null) return null;
    const { top, height } = row.getBoundingClientRect();
    const share = (y - top) / height;
    const beside = 'node' in taken && taken.node.kind === node.kind;
    return { node, zone: beside && share < EDGE ? 'before' : beside && share > 1 - EDGE ? 'after' : 'inside' };
  }
}

function flat(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}
