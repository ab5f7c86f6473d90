import { Injectable, signal } from '@angular/core';
import { NOWHERE, type Spot } from './source/spot';

/** Where one is in the review: the panel on the right says it, the document and the tree follow. */
@Injectable()
export class ReviewPlace {
  readonly spot = signal<Spot>(NOWHERE);
  /** The id of the element marked in the tree. */
  readonly chosen = signal<string | null>(null);
  /** On a narrow screen, whether the panel comes before the tree: it holds what one has to decide. */
  readonly panelFirst = signal(false);
}
