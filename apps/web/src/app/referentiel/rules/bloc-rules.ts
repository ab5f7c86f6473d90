import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import type { Bloc } from '@probant/domain-referentiel';
import {  } from '@probant/ui';
import { type BlocRule, type CompetencyRule, toggled, withOverride } from '../model/rules-draft';
import { blocName, some } from '../model/words';
import type { RulesBody } from '../referentiel.client';
import { BlocRuleField, CompetencyRuleField } from './rule-fields';

/** What departs from the general rule in one bloc: its own rules, and what is eliminatory in it. Folded while it says nothing. */
@Component({
  selector: 'pb-bloc-rules',
  imports: [BlocRuleField, CompetencyRuleField, MatCheckbox],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details [open]="told()" (toggle)="opened = opened || $any($event.target).open">
      <summary><b>{{ name() }}</b> {{ bloc().title }} <span class="tag">{{ summary() }}</span></summary>
      @if (opened || told()) {
        <div class="body">
          <section><h4>Ses compétences</h4><pb-competency-rule-field inherits [label]="'Compétences du ' + name()" [value]="own()?.competencyRule" (valueChange)="override({ competencyRule: $event })" /></section>
          <section><h4>Le bloc lui-même</h4><pb-bloc-rule-field inherits [label]="'Validation du ' + name()" [value]="own()?.blocRule" (valueChange)="override({ blocRule: $event })" /></section>
          <section class="all"><h4>Compétences éliminatoires</h4>@for (each of bloc().competencies; track each.id) { <mat-checkbox [checked]="rules().eliminatoryCompetencyIds.includes(each.id)" (change)="competency(each.id, $event.checked)"><b>{{ each.code }}</b> {{ each.text }}</mat-checkbox> }</section>
          <section class="all"><h4>Critères éliminatoires</h4>@for (each of bloc().criteria; track each.id) { <mat-checkbox [checked]="rules().eliminatoryCriterionIds.includes(each.id)" (change)="criterion(each.id, $event.checked)"><b>{{ each.code ?? $index + 1 }}</b> {{ each.text }}</mat-checkbox> }</section>
        </div>
      }
    </details>
  `,
  styles: `
    summary { display: list-item; padding: .75rem 0; cursor: pointer; } .tag { margin-left: .5rem; }
    .body { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1rem 1.5rem; padding: 0 0 1rem 1.125rem; } .all { grid-column: 1 / -1; display: grid; justify-items: start; } .all ::ng-deep .mdc-form-field { align-items: start; } .all ::ng-deep .mdc-label { padding-top: .5rem; }
    h4 { font: var(--mat-sys-label-medium); color: var(--mat-sys-on-surface-variant); }
    @media (max-width: 44rem) { .body { grid-template-columns: minmax(0, 1fr); padding-left: 0; } }
  `,
})
export class BlocRules {
  readonly bloc = input.required<Bloc>();
  readonly rules = input.required<RulesBody>();
  readonly rulesChange = output<RulesBody>();
  protected opened = false;
  protected readonly name = computed(() => blocName(this.bloc()));
  protected readonly own = computed(() => this.rules().blocOverrides.find(({ blocId }) => blocId === this.bloc().id));
  private readonly eliminatory = computed(() => this.bloc().competencies.filter(({ id }) => this.rules().eliminatoryCompetencyIds.includes(id)).length + this.bloc().criteria.filter(({ id }) => this.rules().eliminatoryCriterionIds.includes(id)).length);
  protected readonly told = computed(() => this.own() !== undefined || this.eliminatory() > 0);
  protected readonly summary = computed(() => [this.own() ? 'règle à part' : '', some(this.eliminatory(), 'éliminatoire')].filter(Boolean).join(', ') || 'règle générale');

  protected override(patch: { readonly competencyRule?: CompetencyRule | undefined; readonly blocRule?: BlocRule | undefined }): void {
    this.rulesChange.emit(withOverride(this.rules(), this.bloc().id, patch));
  }

  protected competency(id: string, on: boolean): void {
    this.rulesChange.emit({ ...this.rules(), eliminatoryCompetencyIds: toggled(this.rules().eliminatoryCompetencyIds, id, on) });
  }

  protected criterion(id: string, on: boolean): void {
    this.rulesChange.emit({ ...this.rules(), eliminatoryCriterionIds: toggled(this.rules().eliminatoryCriterionIds, id, on) });
  }
}
