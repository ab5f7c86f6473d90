import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { type ReferentielTree, unspecifiedRules } from '@probant/domain-referentiel';
import { Note, Typeset } from '@probant/ui';
import { askable, toggled } from '../model/rules-draft';
import { REQUIREMENT_WORDS, ROUTE_BASIS_WORDS, ROUTE_WORDS } from '../model/words';
import type { RulesBody } from '../referentiel.client';
import { BlocRules } from './bloc-rules';
import { EvidenceRules } from './evidence-rules';
import { NumberField } from './number-field';
import { BlocRuleField, CompetencyRuleField } from './rule-fields';

/** The form of a rule set: from marks to competencies, to blocs, to the certification. */
@Component({
  selector: 'pb-rules-form',
  imports: [BlocRuleField, BlocRules, CompetencyRuleField, EvidenceRules, MatCheckbox, Note, NumberField, Typeset],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rules-form.html',
  styles: `:host { display: grid; gap: 1rem; } .two { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem; } .card > h3 { margin-bottom: .5rem; } .hint { margin-bottom: .5rem; } .blocs > * + * { border-top: 1px solid var(--mat-sys-outline-variant); } pb-bloc-rules { display: block; } .checks { display: grid; gap: .5rem; justify-items: start; } .checks ::ng-deep .mdc-form-field { align-items: start; } .checks ::ng-deep .mdc-label { padding-top: .5rem; } .row pb-number-field { margin-top: .5rem; } @media (max-width: 68rem) { .two { grid-template-columns: minmax(0, 1fr); } }`,
})
export class RulesForm {
  readonly tree = input.required<ReferentielTree>();
  readonly rules = input.required<RulesBody>();
  readonly rulesChange = output<RulesBody>();
  protected readonly open = computed(() => unspecifiedRules({ ...this.rules(), id: '', referentielId: '', version: 0 }).length > 0);
  protected readonly requirements = computed(() => askable(this.tree(), this.rules().route).map((each) => ({ ...each, name: REQUIREMENT_WORDS[each.kind], how: `${ROUTE_WORDS[each.route]}, ${ROUTE_BASIS_WORDS[each.routeBasis]}`, on: this.rules().requirementIds.includes(each.id) })));

  protected set(patch: Partial<RulesBody>): void {
    this.rulesChange.emit({ ...this.rules(), ...patch });
  }

  protected limit(patch: Partial<RulesBody['limits']>): void {
    this.set({ limits: { ...this.rules().limits, ...patch } });
  }

  protected keep(id: string, on: boolean): void {
    this.set({ requirementIds: toggled(this.rules().requirementIds, id, on) });
  }
}
