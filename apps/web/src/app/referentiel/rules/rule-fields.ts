import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { BlocRule, CompetencyRule } from '../model/rules-draft';
import { NumberField } from './number-field';

/** How criteria make a competency. `inherits` offers to follow the general rule: undefined. */
@Component({
  selector: 'pb-competency-rule-field',
  imports: [MatRadioButton, MatRadioGroup, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-radio-group [attr.aria-label]="label()" [value]="kind()" (change)="choose($event.value)">
      @if (inherits()) { <mat-radio-button value="inherit">Comme la règle générale</mat-radio-button> }
      <mat-radio-button value="all">Tous ses critères sont atteints</mat-radio-button>
      <mat-radio-button value="ratio">Une part de ses critères est atteinte</mat-radio-button>
      <mat-radio-button value="points">Un nombre de points est atteint</mat-radio-button>
      <mat-radio-button value="unspecified">Le référentiel ne le précise pas</mat-radio-button>
    </mat-radio-group>
    @if (percent() !== null) { <pb-number-field label="Part des critères à atteindre" unit="%" hint="De 1 à 100." [value]="percent()" (valueChange)="valueChange.emit({ kind: 'ratio', ratio: ($event ?? 0) / 100 })" /> }
    @if (points() !== null) { <pb-number-field label="Points à atteindre" hint="Un critère atteint vaut un point." [value]="points()" (valueChange)="valueChange.emit({ kind: 'points', points: $event ?? 0 })" /> }
  `,
  styles: `:host { display: grid; gap: .5rem; } mat-radio-group { display: grid; } pb-number-field { margin-left: 2.5rem; }`,
})
export class CompetencyRuleField {
  readonly label = input.required<string>();
  readonly value = input.required<CompetencyRule | undefined>();
  readonly inherits = input(false, { transform: booleanAttribute });
  readonly valueChange = output<CompetencyRule | undefined>();
  protected readonly kind = computed(() => this.value()?.kind ?? 'inherit');
  protected readonly percent = computed(() => { const value = this.value(); return value?.kind === 'ratio' ? Math.round(value.ratio * 1000) / 10 : null; });
  protected readonly points = computed(() => { const value = this.value(); return value?.kind === 'points' ? value.points : null; });

  protected choose(kind: string): void {
    const rules: Record<string, CompetencyRule> = { all: { kind: 'all' }, ratio: { kind: 'ratio', ratio: 0.5 }, points: { kind: 'points', points: 1 }, unspecified: { kind: 'unspecified' } };
    this.valueChange.emit(rules[kind]);
  }
}

/** How competencies make a bloc. `inherits` offers to follow the general rule: undefined. */
@Component({
  selector: 'pb-bloc-rule-field',
  imports: [MatRadioButton, MatRadioGroup, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <mat-radio-group [attr.aria-label]="label()" [value]="kind()" (change)="choose($event.value)">
      @if (inherits()) { <mat-radio-button value="inherit">Comme la règle générale</mat-radio-button> }
      <mat-radio-button value="all">Toutes ses compétences sont validées</mat-radio-button>
      <mat-radio-button value="at_least">Un nombre de compétences est validé</mat-radio-button>
      <mat-radio-button value="unspecified">Le référentiel ne le précise pas</mat-radio-button>
    </mat-radio-group>
    @if (count() !== null) { <pb-number-field whole label="Compétences à valider, au moins" [value]="count()" (valueChange)="valueChange.emit({ kind: 'at_least', count: $event ?? 0 })" /> }
  `,
  styles: `:host { display: grid; gap: .5rem; } mat-radio-group { display: grid; } pb-number-field { margin-left: 2.5rem; }`,
})
export class BlocRuleField {
  readonly label = input.required<string>();
  readonly value = input.required<BlocRule | undefined>();
  readonly inherits = input(false, { transform: booleanAttribute });
  readonly valueChange = output<BlocRule | undefined>();
  protected readonly kind = computed(() => this.value()?.kind ?? 'inherit');
  protected readonly count = computed(() => { const value = this.value(); return value?.kind === 'at_least' ? value.count : null; });

  protected choose(kind: string): void {
    const rules: Record<string, BlocRule> = { all: { kind: 'all' }, at_least: { kind: 'at_least', count: 1 }, unspecified: { kind: 'unspecified' } };
    this.valueChange.emit(rules[kind]);
  }
}
