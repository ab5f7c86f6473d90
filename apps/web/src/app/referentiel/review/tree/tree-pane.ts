import { CdkDrag, type CdkDragEnd, type CdkDragMove, CdkDropList } from '@angular/cdk/drag-drop';
import { MediaMatcher } from '@angular/cdk/layout';
import { CdkScrollable } from '@angular/cdk/scrolling';
import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatTree, MatTreeNode, MatTreeNodeDef, MatTreeNodePadding, MatTreeNodeToggle } from '@angular/material/tree';
import { counted, Icon } from '@probant/ui';
import { textOf } from '../../model/elements';
import { editing, firstWords, isCuttable, nameOf } from '../../model/review/gestures';
import { doubtsByNode, pathTo, type TreeNode } from '../../model/tree-nodes';
import { blocName, codeOf, KIND_WORDS } from '../../model/words';
import { ReferentielStore } from '../../referentiel.store';
import { ElementActs } from '../element-acts';
import { ElementMenu } from '../element-menu';
import { Choose } from '../pieces/choose-dialog';
import { type Parted, TextEditor, type Written } from '../pieces/text-editor';
import { TreeDrag } from './tree-drag';

/** What was read, as a tree: arrows move and open, Enter chooses. Open for correction, its lines are edited where they stand, dragged, or moved by their menu and its keys. */
@Component({
  selector: 'pb-tree-pane',
  imports: [CdkDrag, CdkDropList, CdkScrollable, ElementMenu, Icon, MatIconButton, MatTree, MatTreeNode, MatTreeNodeDef, MatTreeNodePadding, MatTreeNodeToggle, TextEditor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tree-pane.html',
  styleUrl: './tree-pane.css',
})
export class TreePane {
  readonly heading = input('Ce que nous avons lu');
  /** The id of the element in the address. */
  readonly chosen = input<string | null>(null);
  /** Whether it may be corrected here and now. */
  readonly open = input(false);
  readonly choice = output<string>();
  protected readonly store = inject(ReferentielStore);
  protected readonly acts = inject(ElementActs, { optional: true });
  protected readonly drag = inject(TreeDrag, { optional: true });
  private readonly tree = viewChild.required<MatTree<TreeNode, string>>('tree');
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private readonly chooser = inject(Choose);
  private shownFor: string | null = null;
  protected readonly unfolded = signal(false);
  protected readonly nodes = computed(() => [...this.store.nodes()]);
  protected readonly doubts = computed(() => doubtsByNode(this.store.nodes(), this.store.doubtsOf()));
  protected readonly childrenOf = (node: TreeNode): TreeNode[] => [...node.children];
  protected readonly keyOf = (node: TreeNode): string => node.key;
  protected readonly trackBy = (_: number, node: TreeNode): string => node.key;
  protected readonly doubtWords = (count: number): string => counted(count, 'doute');
  /** A finger scrolls; it moves a line by its menu. */
  protected readonly byHand = !inject(MediaMatcher).matchMedia('(pointer: coarse)').matches;

  constructor() {
    afterRenderEffect(() => {
      const chosen = this.chosen();
      const path = chosen ? pathTo(this.nodes(), chosen) : [];
      if (path.length === 0 || this.shownFor === chosen) return;
      this.shownFor = chosen;
      path.slice(0, -1).forEach((node) => this.tree().expand(node));
      const last = path.at(-1)?.key ?? '';
      setTimeout(() => this.reveal(last));
    });
  }

  protected choose(node: TreeNode): void {
    if (node.id === null) return this.tree().toggle(node);
    this.shownFor = node.id;
    this.choice.emit(node.id);
  }

  protected unfold(): void {
    this.unfolded.update((open) => !open);
    if (this.unfolded()) this.tree().expandAll();
    else this.tree().collapseAll();
  }

  /** Goes to an element by its words. */
  protected async find(): Promise<void> {
    const choices = [...this.store.elements().values()].map((each) => ({ value: each.id, label: `${codeOf(each)} · ${firstWords(textOf(each))}`, path: [each.bloc && each.kind !== 'bloc' ? blocName(each.bloc) : '', KIND_WORDS[each.kind]].filter(Boolean).join(' · ') }));
    const found = await this.chooser.among({ title: 'Chercher dans l’arbre', choices, act: 'Y aller' });
    if (found) this.choice.emit(found);
  }

  protected textOf(node: TreeNode): string {
    const element = this.acts?.elementOf(node);
    return element ? textOf(element) : '';
  }

  protected nameOf(node: TreeNode): string {
    const element = this.acts?.elementOf(node);
    return element ? nameOf(element) : '';
  }

  protected cuttable(node: TreeNode): boolean {
    const element = this.acts?.elementOf(node);
    return element ? isCuttable(element) : false;
  }

  protected save(node: TreeNode, { was, becomes }: Written): void {
    const element = this.acts?.elementOf(node);
    if (element) this.acts?.make(editing(element, becomes, was));
  }

  protected cut(node: TreeNode, at: Parted): void {
    const element = this.acts?.elementOf(node);
    if (element) this.acts?.cut(element, at);
  }

  protected edit(node: TreeNode): void {
    this.choose(node);
    this.acts?.write(node.key, false);
  }

  protected close(node: TreeNode): void {
    this.acts?.editing.set(null);
    setTimeout(() => this.rowOf(node.key)?.focus());
  }

  /** Keys of a line that may be corrected; the tree's own are left to it. */
  protected key(event: KeyboardEvent, node: TreeNode): void {
    const { acts } = this;
    if (!acts || !this.open() || node.id === null || event.ctrlKey || event.metaKey) return;
    const run = this.keyOfLine(event, node, acts);
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  protected moved(event: CdkDragMove<TreeNode>): void {
    this.drag?.over(event.pointerPosition, { node: event.source.data });
  }

  protected dropped(event: CdkDragEnd<TreeNode>): void {
    this.drag?.drop(event.dropPoint, { node: event.source.data });
  }

  private keyOfLine(event: KeyboardEvent, node: TreeNode, acts: ElementActs): (() => void) | null {
    if (event.altKey) return event.key === 'ArrowUp' ? () => acts.shift(node, -1) : event.key === 'ArrowDown' ? () => acts.shift(node, 1) : null;
    const element = acts.elementOf(node);
    switch (event.key) {
      case 'F2': return () => this.edit(node);
      case 'Enter': return node.id === this.chosen() ? () => this.edit(node) : null;
      case 'm': return () => void acts.move(node);
      case 'r': return () => void acts.retie(node);
      case 'f': return () => void acts.merge(node);
      case 'Delete': return element && (() => acts.remove(element));
      default: return null;
    }
  }

  private rowOf(key: string): HTMLElement | null {
    return [...this.box().nativeElement.querySelectorAll<HTMLElement>('mat-tree-node')].find((each) => each.dataset['key'] === key) ?? null;
  }

  private reveal(key: string): void {
    const box = this.box().nativeElement;
    const row = this.rowOf(key);
    if (!row) return;
    const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}
