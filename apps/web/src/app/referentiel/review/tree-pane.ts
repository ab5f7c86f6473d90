import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatTree, MatTreeNode, MatTreeNodeDef, MatTreeNodePadding, MatTreeNodeToggle } from '@angular/material/tree';
import { counted, Icon } from '@probant/ui';
import { doubtsByNode, pathTo, type TreeNode } from '../model/tree-nodes';
import { ReferentielStore } from '../referentiel.store';

/** What was read, as a tree: arrows move and open, Enter chooses. */
@Component({
  selector: 'pb-tree-pane',
  imports: [Icon, MatIconButton, MatTree, MatTreeNode, MatTreeNodeDef, MatTreeNodePadding, MatTreeNodeToggle],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="head"><h2>{{ heading() }}</h2><button matIconButton type="button" [attr.aria-label]="open() ? 'Replier l’arbre' : 'Déplier l’arbre'" (click)="unfold()"><pb-icon [name]="open() ? 'minus' : 'plus'" size="sm" /></button></div>
    <div class="card box" #box>
      <mat-tree #tree [dataSource]="nodes()" [childrenAccessor]="childrenOf" [expansionKey]="keyOf" [trackBy]="trackBy" aria-label="Arbre du référentiel">
        <mat-tree-node *matTreeNodeDef="let node" matTreeNodePadding matTreeNodePaddingIndent="14" [isExpandable]="node.children.length > 0" [class.many]="node.tags.length > 1" [class.on]="node.id !== null && node.id === chosen()" [attr.aria-current]="node.id !== null && node.id === chosen() ? 'true' : null" [attr.data-key]="node.key" (activation)="choose(node)" (click)="choose(node)">
          @if (node.children.length > 0) { <button class="toggle" matTreeNodeToggle type="button" tabindex="-1" aria-hidden="true"><pb-icon [name]="tree.isExpanded(node) ? 'chevron-down' : 'chevron-right'" size="sm" /></button> }
          @else { <span class="toggle">@if (node.icon === 'file') { <pb-icon name="file" size="sm" /> }</span> }
          <span class="text">@if (node.code) { <b>{{ node.code }} </b> }<span>{{ node.label }}</span></span>
          <span class="tags">@for (tag of node.tags; track tag) { <span class="tag">{{ tag }}</span> }@if (doubts().get(node.key); as count) { <span class="tag doubt">{{ doubtWords(count) }}</span> }</span>
        </mat-tree-node>
      </mat-tree>
    </div>
  `,
  styleUrl: './tree-pane.css',
})
export class TreePane {
  readonly heading = input('Ce que nous avons lu');
  /** The id of the element in the address. */
  readonly chosen = input<string | null>(null);
  readonly choice = output<string>();
  protected readonly store = inject(ReferentielStore);
  private readonly tree = viewChild.required<MatTree<TreeNode, string>>('tree');
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');
  private shownFor: string | null = null;
  protected readonly open = signal(false);
  protected readonly nodes = computed(() => [...this.store.nodes()]);
  protected readonly doubts = computed(() => doubtsByNode(this.store.nodes(), this.store.doubtsOf()));
  protected readonly childrenOf = (node: TreeNode): TreeNode[] => [...node.children];
  protected readonly keyOf = (node: TreeNode): string => node.key;
  protected readonly trackBy = (_: number, node: TreeNode): string => node.key;
  protected readonly doubtWords = (count: number): string => counted(count, 'doute');

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
    this.open.update((open) => !open);
    if (this.open()) this.tree().expandAll();
    else this.tree().collapseAll();
  }

  private reveal(key: string): void {
    const box = this.box().nativeElement;
    const row = [...box.querySelectorAll<HTMLElement>('mat-tree-node')].find((each) => each.dataset['key'] === key);
    if (!row) return;
    const [outer, inner] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}
