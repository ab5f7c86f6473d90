import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatOptgroup, MatOption, MatSelect } from '@angular/material/select';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { EVIDENCE_KINDS } from '@probant/domain-portfolio';
import { counted } from '@probant/ui';
import { KIND_WORDS } from '../../i18n/messages.portfolio';
import type { EvidenceRule } from '../model/rules-draft';
import { blocName } from '../model/words';
import { NumberField } from './number-field';

/** Evidence asked of a candidate, competency by competency. */
@Component({
  selector: 'pb-evidence-rules',
  imports: [MatButton, MatFormField, MatLabel, MatOptgroup, MatOption, MatSelect, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rules().length > 0) { <ul class="list">@for (rule of lines(); track rule.id) { <li class="mid"><b>{{ rule.code }}</b><span>{{ rule.words }}</span><button matButton type="button" [attr.aria-label]="'Retirer la règle de preuve de ' + rule.code" (click)="remove(rule.id)">Retirer</button></li> }</ul> }
    @else { <p class="muted">Aucune : le candidat choisit ses preuves, le jury les apprécie.</p> }
    <div class="add" role="group" aria-label="Ajouter une règle de preuve">
      <mat-form-field><mat-label>Compétences</mat-label><mat-select multiple [value]="chosen()" (valueChange)="chosen.set($event)">@for (bloc of tree().blocs; track bloc.id) { <mat-optgroup [label]="name(bloc)">@for (each of bloc.competencies; track each.id) { <mat-option [value]="each.id">{{ each.code }} {{ each.text }}</mat-option> }</mat-optgroup> }</mat-select></mat-form-field>
      <pb-number-field whole label="Nombre de preuves, au moins" hint="0 : aucune n’est nécessaire." [value]="minimum()" (valueChange)="minimum.set($event ?? 0)" />
      <mat-form-field><mat-label>De quelle nature</mat-label><mat-select multiple [value]="kinds()" (valueChange)="kinds.set($event)">@for (kind of allKinds; track kind) { <mat-option [value]="kind">{{ words[kind] }}</mat-option> }</mat-select></mat-form-field>
      <pb-number-field whole label="Datant de moins de" unit="mois" hint="Vide : sans limite." [value]="months()" (valueChange)="months.set($event)" />
      <button matButton="tonal" type="button" [disabled]="!ready()" disabledInteractive (click)="add()">Ajouter</button>
      @if (told()) { <p class="hint" role="status">{{ told() }}</p> }
    </div>
  `,
  styles: `.add { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .75rem 1rem; align-items: start; margin-top: 1rem; } pb-number-field { width: 100%; } button { justify-self: start; } @media (max-width: 44rem) { .add { grid-template-columns: minmax(0, 1fr); } }`,
})
export class EvidenceRules {
  readonly tree = input.required<ReferentielTree>();
  readonly rules = input.required<readonly EvidenceRule[]>();
  readonly rulesChange = output<EvidenceRule[]>();
  protected readonly name = blocName;
  protected readonly words = KIND_WORDS;
  protected readonly allKinds = EVIDENCE_KINDS;
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly minimum = signal(1);
  protected readonly kinds = signal<readonly (keyof typeof KIND_WORDS)[]>([]);
  protected readonly months = signal<number | null>(null);
  protected readonly told = signal<string | null>(null);
  protected readonly ready = computed(() => this.chosen().length > 0 && between(this.minimum(), 0, 50) && (this.months() === null || between(this.months() ?? 0, 1, 600)));
  protected readonly lines = computed(() => this.rules().map((rule) => ({ id: rule.competencyId, code: this.code(rule.competencyId), words: inWords(rule) })));

  protected add(): void {
    if (!this.ready()) return this.told.set('Choisissez au moins une compétence, de 0 à 50 preuves, et une ancienneté de 1 à 600 mois ou aucune.');
    const added = this.chosen().map((competencyId) => ({ competencyId, minimum: this.minimum(), kinds: [...this.kinds()], maxAgeMonths: this.months() }));
    this.rulesChange.emit([...this.rules().filter(({ competencyId }) => !this.chosen().includes(competencyId)), ...added]);
    this.told.set(`${counted(added.length, 'règle ajoutée', 'règles ajoutées')}.`);
    this.chosen.set([]);
  }

  protected remove(id: string): void {
    this.rulesChange.emit(this.rules().filter(({ competencyId }) => competencyId !== id));
    this.told.set(`Règle de ${this.code(id)} retirée.`);
  }

  private code(id: string): string {
    return this.tree().blocs.flatMap(({ competencies }) => competencies).find((each) => each.id === id)?.code ?? 'Compétence';
  }
}

const between = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;

function inWords(rule: EvidenceRule): string {
  const kinds = rule.kinds.map((kind) => KIND_WORDS[kind as keyof typeof KIND_WORDS]?.toLowerCase() ?? kind).join(' ou ');
  const count = rule.minimum === 0 ? 'aucune preuve nécessaire' : `au moins ${counted(rule.minimum, 'preuve')}`;
  return [count, kinds, rule.maxAgeMonths === null ? '' : `de moins de ${rule.maxAgeMonths}\u00A0mois`].filter(Boolean).join(', ');
}
