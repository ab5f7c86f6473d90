import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';

/** The title of the tab: the page's, then the product's. */
@Injectable({ providedIn: 'root' })
export class Titles extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(state: RouterStateSnapshot): void {
    this.name(this.buildTitle(state) ?? '');
  }

  /** Names the page once its content is known. */
  name(page: string): void {
    this.title.setTitle(page ? `${page} · Probant` : 'Probant');
  }
}
