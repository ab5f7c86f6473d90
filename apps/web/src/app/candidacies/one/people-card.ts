import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatOption, MatSelect } from '@angular/material/select';
import type { CandidacyView } from '@probant/contract';
import { Avatar } from '@probant/ui';

type Person = CandidacyView['people'][number];
const ROLES: Readonly<Record<string, string>> = { candidate: 'Candidat', accompagnateur: 'Accompagne le candidat, jamais au jury', manager: 'Gestionnaire', referent_handicap: 'Référent handicap' };

/** Who is around a candidacy, and the accompagnateur to name. */
@Component({
  selector: 'pb-people-card',
  imports: [Avatar, FormsModule, MatFormField, MatHint, MatLabel, MatOption, MatSelect],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="list">
      @for (person of people(); track person.id + person.role) {
        <li class="mid"><pb-avatar small [name]="name(person)" [neutral]="person.role !== 'candidate'" /><div class="who"><p class="strong">{{ name(person) }}</p><p class="small muted">{{ roles[person.role] ?? person.role }}</p><p class="small"><a [href]="'mailto:' + person.email">{{ person.email }}</a></p></div></li>
      }
    </ul>
    @if (manages()) {
      <mat-form-field class="pick"><mat-label>Accompagnateur</mat-label>
        <mat-select name="accompagnateur" canSelectNullableOptions [ngModel]="named()" (ngModelChange)="naming.emit($event)"><mat-option [value]="null">Personne</mat-option>@for (choice of choices(); track choice.id) { <mat-option [value]="choice.id">{{ choice.givenName }} {{ choice.familyName }}</mat-option> }</mat-select>
        @if (choices().length === 0) { <mat-hint>Aucun accompagnateur parmi les membres : invitez-en un dans Organisation.</mat-hint> }
      </mat-form-field>
    }
  `,
  styles: `.list > li { grid-template-columns: auto minmax(0, 1fr); } .who { overflow-wrap: anywhere; } .who a { display: inline-block; padding: .125rem 0; } .pick { margin-top: 1rem; }`,
})
export class PeopleCard {
  readonly candidate = input.required<CandidacyView['candidate']>();
  readonly around = input.required<readonly Person[]>();
  readonly choices = input.required<readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[]>();
  readonly named = input<string | null>(null);
  readonly manages = input(false);
  readonly naming = output<string | null>();
  protected readonly roles = ROLES;
  protected readonly people = computed<readonly Person[]>(() => [{ ...this.candidate(), role: 'candidate' }, ...this.around().filter(({ role }) => role !== 'candidate')]);

  protected name(person: { readonly givenName: string; readonly familyName: string }): string {
    return `${person.givenName} ${person.familyName}`;
  }
}
