import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router, RouterLink } from '@angular/router';
import { Action, Note, PageHead, type Crumb } from '@probant/ui';
import { sentenceOf } from '../../i18n/sentence';
import { ReferentielClient } from '../referentiel.client';

/** Declaring a certification: what the register says of it. */
@Component({
  selector: 'pb-declare-certification',
  imports: [Action, FormsModule, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatRadioButton, MatRadioGroup, MatSelect, Note, PageHead, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <pb-page-head heading="Déclarer une certification" lead="Ce que dit le répertoire. Le référentiel s’importe ensuite." [crumbs]="crumbs" />
      <form class="form card" (ngSubmit)="declare()">
        <mat-form-field><mat-label>Intitulé</mat-label><textarea matInput name="title" rows="2" maxlength="800" required [ngModel]="title()" (ngModelChange)="title.set($event)"></textarea><mat-hint>Comme il s’imprime sur le parchemin.</mat-hint></mat-form-field>
        <mat-form-field><mat-label>Code du répertoire, s’il est connu</mat-label><input matInput name="rncp" autocapitalize="characters" pattern="(RNCP|RS)[0-9]{1,6}" #rncpField="ngModel" [ngModel]="rncp()" (ngModelChange)="rncp.set($event.toUpperCase().replaceAll(' ', ''))" /><mat-hint>RNCP ou RS, suivi de son numéro.</mat-hint>@if (rncpField.invalid) { <mat-error>Écrivez RNCP ou RS, puis le numéro : RNCP12345.</mat-error> }</mat-form-field>
        <mat-form-field><mat-label>Niveau</mat-label><mat-select name="level" [ngModel]="level()" (ngModelChange)="level.set($event)"><mat-option [value]="null">Sans niveau</mat-option>@for (each of levels; track each) { <mat-option [value]="each">Niveau {{ each }}</mat-option> }</mat-select></mat-form-field>
        <fieldset><legend class="strong">Régime de la VAE</legend>
          <mat-radio-group name="regime" aria-label="Régime de la VAE" [ngModel]="regime()" (ngModelChange)="regime.set($event)"><mat-radio-button value="portal">Portail national (R. 6412-1 et suivants du code du travail)</mat-radio-button><mat-radio-button value="own">Propre au certificateur (R. 335-7 du code de l’éducation)</mat-radio-button></mat-radio-group>
          <p class="hint">Il décide des délais légaux appliqués aux candidatures.</p></fieldset>
        <mat-form-field><mat-label>Fin d’enregistrement, si elle est connue</mat-label><input matInput type="date" name="endsOn" [ngModel]="endsOn()" (ngModelChange)="endsOn.set($event)" /></mat-form-field>
        @if (refusal(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
        <div class="form__acts"><pb-action look="filled" submit [busy]="busy()">Déclarer</pb-action><a matButton routerLink="..">Revenir</a></div>
      </form>
    </div>
  `,
  styles: `fieldset { display: grid; gap: .5rem; } legend { padding: 0; margin-bottom: .25rem; } mat-radio-group { display: grid; } input[type=date] { height: 1.5rem; }`,
})
export default class DeclarePage {
  readonly org = input.required<string>();
  private readonly client = inject(ReferentielClient);
  private readonly router = inject(Router);
  protected readonly crumbs: readonly Crumb[] = [{ label: 'Référentiels', link: ['..'] }, { label: 'Nouvelle certification' }];
  protected readonly levels = [3, 4, 5, 6, 7, 8];
  protected readonly title = signal('');
  protected readonly rncp = signal('');
  protected readonly level = signal<number | null>(null);
  protected readonly regime = signal<'portal' | 'own'>('portal');
  protected readonly endsOn = signal('');
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected async declare(): Promise<void> {
    const fault = this.fault();
    if (fault || this.busy()) return this.refusal.set(fault);
    this.busy.set(true);
    try {
      await this.client.declare(this.org(), { title: this.title().trim(), rncp: this.rncp() || null, level: this.level(), regime: this.regime(), registrationEndsOn: this.endsOn() || null });
      await this.router.navigate(['/o', this.org(), 'referentiels']);
    } catch (error) {
      this.refusal.set(sentenceOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  private fault(): string | null {
    if (!this.title().trim()) return 'Donnez l’intitulé de la certification.';
    return /^((RNCP|RS)\d{1,6})?$/.test(this.rncp()) ? null : 'Le code du répertoire s’écrit RNCP ou RS, puis son numéro.';
  }
}
