import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { CompositionRule } from '@probant/domain-jury';
import { counted, Glyph, type StateKind } from '@probant/ui';
import { COMPOSITION_WORDS } from '../i18n/jury-words';

/** The rules of the composition, each with its article and, when it does not hold, who is concerned and what to do. */
@Component({
  selector: 'pb-composition-check',
  imports: [Glyph],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="told" role="status">{{ summary() }}</p>
    <ul class="list">
      @for (line of lines(); track line.code) {
        <li [class.bad]="!line.ok"><p class="named"><pb-glyph size="sm" inked [kind]="line.kind" /><span><span class="sr">{{ line.said }}{{ ' : ' }}</span>{{ line.words.rule }}</span></p><span class="small muted nw">art. {{ line.article }}</span>
          @if (!line.ok) { <p class="small why">@if (line.people) { <span class="strong">{{ line.people }}.</span> } {{ line.words.otherwise }}</p> }</li>
      }
    </ul>
  `,
  styles: `.told { color: var(--mat-sys-on-surface-variant); margin-bottom: .5rem; } .list > li { grid-template-columns: minmax(0, 1fr) auto; gap: .25rem .75rem; padding: .5rem 0; } .named { display: flex; gap: .5rem; align-items: baseline; font: var(--mat-sys-body-small); } .bad .named { font: var(--mat-sys-label-medium); } .why { grid-column: 1 / -1; padding-left: 1.5rem; }`,
})
export class CompositionCheck {
  readonly rules = input.required<readonly CompositionRule[]>();
  /** Names of the people a rule may speak of, by id. */
  readonly names = input.required<ReadonlyMap<string, string>>();
  /** Whether the reason of an imbalance is written. */
  readonly reasoned = input(false);
  protected readonly lines = computed(() => this.rules().map((rule) => {
    const waived = !rule.ok && rule.severity === 'warning' && this.reasoned();
    const kind: StateKind = rule.ok ? 'met' : rule.severity === 'warning' ? 'partly' : 'notmet';
    const people = rule.personIds.map((id) => this.names().get(id)).filter(Boolean).join(', ');
    const words = COMPOSITION_WORDS[rule.code] ?? { rule: rule.code, otherwise: '' };
    return { ...rule, kind, people, said: rule.ok ? 'respecté' : rule.severity === 'warning' ? 'à justifier' : 'non respecté', words: waived ? { ...words, otherwise: 'La raison écrite sera gardée avec le passage.' } : words };
  }));
  protected readonly summary = computed(() => {
    const blockers = this.rules().filter(({ ok, severity }) => !ok && severity === 'blocker').length;
    return blockers === 0 ? 'Ce jury peut siéger' : `${counted(blockers, 'règle n’est pas respectée', 'règles ne sont pas respectées')}`;
  });
}
