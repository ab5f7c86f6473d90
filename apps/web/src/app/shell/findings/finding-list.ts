import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { counted, Glyph, type StateKind } from '@probant/ui';
import { wordsOfFinding } from '../../i18n/findings';
import { linkOfGroup } from './finding-link';
import { type Finding, groupFindings } from './group-findings';

const GLYPHS: Readonly<Record<Finding['severity'], StateKind>> = { blocker: 'notmet', warning: 'partly', advice: 'none' };
const SAID: Readonly<Record<Finding['severity'], string>> = { blocker: 'Bloque', warning: 'Fragilise', advice: 'Conseil' };

/** Findings of one severity as sentences, each with the link that settles it: `<pb-finding-list severity="blocker" [findings]="…" base="/o/…/candidature/…" />`. */
@Component({
  selector: 'pb-finding-list',
  imports: [Glyph, MatButton, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="list">
      @for (line of shown(); track line.key) {
        <li>
          <pb-glyph [kind]="glyph()" inked />
          <p><span class="sr">{{ said() }}{{ ' : ' }}</span>{{ line.says }}</p>
          <a [matButton]="line.waits ? 'text' : 'tonal'" [routerLink]="line.link" [queryParams]="line.query" [attr.aria-label]="line.act + ' : ' + line.says">{{ line.act }}</a>
        </li>
      }
    </ul>
    @if (hidden() > 0) { <button matButton type="button" (click)="all.set(true)">{{ more() }}</button> }
  `,
  styles: `
    :host { display: block; }
    p { padding-block: .625rem; } pb-glyph { margin-top: .75rem; }
    button { margin-top: .75rem; }
    @media (max-width: 44rem) { li { grid-template-columns: auto minmax(0, 1fr); } li a { grid-column: 2; justify-self: start; } p { padding-block: 0; } pb-glyph { margin-top: .125rem; } }
  `,
})
export class FindingList {
  readonly findings = input.required<readonly Finding[]>();
  readonly severity = input.required<Finding['severity']>();
  /** The address of the candidacy, without a slash at its end. */
  readonly base = input.required<string>();
  /** How many sentences before the rest is folded. */
  readonly first = input(6);
  protected readonly all = signal(false);
  protected readonly glyph = computed(() => GLYPHS[this.severity()]);
  protected readonly said = computed(() => SAID[this.severity()]);
  private readonly lines = computed(() =>
    groupFindings(this.findings(), [this.severity()]).map((group) => {
      const { link, query } = linkOfGroup(group);
      return { key: group.key, ...wordsOfFinding(group.code, group.findings.map(({ facts }) => facts)), link: [this.base(), ...link], query, waits: group.first.nextAction === 'wait' };
    }),
  );
  protected readonly shown = computed(() => (this.all() || this.lines().length <= this.first() + 1 ? this.lines() : this.lines().slice(0, this.first())));
  protected readonly hidden = computed(() => this.lines().length - this.shown().length);
  protected readonly more = computed(() => `Voir ${counted(this.hidden(), 'autre point', 'autres points')}`);
}
