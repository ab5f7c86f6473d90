import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Change, ChangeKind } from '@probant/domain-referentiel';
import { Icon, type IconName } from '@probant/ui';
import { blocName, factName, factValue, KIND_WORDS, LEVEL_WORDS, partName } from './difference-words';
import { RewordedText } from './reworded-text';

const ICONS: Readonly<Record<ChangeKind, IconName>> = { added: 'plus', gone: 'minus', moved: 'arrow-right', reworded: 'edit', recoded: 'swap', retied: 'link', facts: 'info' };

/** What became of one part: its name, what happened, its words. */
@Component({
  selector: 'pb-change-card',
  imports: [Icon, RewordedText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h4 [id]="heading()"><span class="level">{{ level() }}</span> {{ name() }}</h4>
    <p class="row row--tight kinds">@for (kind of kinds(); track kind.word) { <span class="tag" [class.gone]="kind.kind === 'gone'" [class.added]="kind.kind === 'added'"><pb-icon size="sm" [name]="kind.icon" />{{ kind.word }}</span> }</p>
    @if (change().words; as words) { <pb-reworded-text [words]="words" /> } @else { <p class="text" [class.struck]="gone()">{{ change().text }}</p> }
    @if (move(); as place) { <p class="small"><span class="muted">Était dans </span>{{ place.from }}<span class="muted">, est dans </span>{{ place.to }}</p> }
    @for (tie of ties(); track tie.what) {
      <p class="small"><span class="muted">{{ tie.what }} : </span>@if (tie.gone) { <del><span class="sr">retiré : </span>{{ tie.gone }}</del> } @if (tie.gone && tie.added) { → } @if (tie.added) { <ins><span class="sr">ajouté : </span>{{ tie.added }}</ins> }</p>
    }
    @for (fact of facts(); track fact.name) { <p class="small"><span class="muted">{{ fact.name }} : </span><del><span class="sr">avant : </span>{{ fact.before }}</del> → <ins><span class="sr">maintenant : </span>{{ fact.after }}</ins></p> }
  `,
  styles: `
    :host { display: grid; gap: .375rem; padding: .875rem 0; break-inside: avoid; }
    h4 { font: var(--mat-sys-title-small); }
    .level { color: var(--mat-sys-on-surface-variant); font-weight: 500; }
    .kinds pb-icon { color: inherit; }
    .tag.added { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); }
    .tag.gone { background: var(--mat-sys-surface-container-high); color: var(--mat-sys-on-surface); }
    .text { max-width: var(--probant-measure); white-space: pre-line; overflow-wrap: anywhere; } .struck { text-decoration: line-through; color: var(--mat-sys-on-surface-variant); }
    del { color: var(--mat-sys-on-surface-variant); } ins { background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); text-decoration: underline; }
  `,
})
export class ChangeCard {
  readonly change = input.required<Change>();
  /** The id of its title, for whoever names it. */
  readonly heading = input.required<string>();
  protected readonly level = computed(() => (this.change().level === 'bloc' ? '' : LEVEL_WORDS[this.change().level].one));
  protected readonly gone = computed(() => this.change().newId === null);
  protected readonly kinds = computed(() => this.change().kinds.map((kind) => ({ kind, word: KIND_WORDS[kind].one, icon: ICONS[kind] })));
  protected readonly name = computed(() => {
    const { level, oldCode, newCode, oldId, newId } = this.change();
    const say = (code: string | null): string => (level === 'bloc' ? blocName(code) : (code ?? 'sans code'));
    if (oldId !== null && newId !== null && oldCode !== newCode) return `${say(oldCode)} → ${say(newCode)}`;
    const code = newId === null ? oldCode : newCode;
    if (level === 'bloc') return blocName(code);
    const printed = code ?? '';
    return printed.startsWith(`${this.level()} `) ? printed.slice(this.level().length + 1) : printed;
  });
  protected readonly move = computed(() => {
    const { from, to } = this.change();
    const said = (place: typeof from): string => place?.map(partName).join(' › ') || 'aucun bloc';
    return from && to ? { from: said(from), to: said(to) } : null;
  });
  protected readonly ties = computed(() => this.change().ties.map(({ level, added, gone }) => ({ what: level === 'competency' ? 'Compétences' : 'Modalités', added: added.map(partName).join(', '), gone: gone.map(partName).join(', ') })));
  protected readonly facts = computed(() => this.change().facts.map(({ name, before, after }) => ({ name: factName(name), before: factValue(name, before), after: factValue(name, after) })));
}
