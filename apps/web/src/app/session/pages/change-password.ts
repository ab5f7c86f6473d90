import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { routes } from '@probant/contract';
import { Note } from '@probant/ui';
import { Api } from '../api';
import { Act } from './act';
import { PASSWORD_RULE, passwordFault } from './password-rule';

/** The form that changes one's own password. */
@Component({
  selector: 'pb-change-password',
  imports: [FormsModule, MatButton, MatFormField, MatHint, MatInput, MatLabel, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card" aria-labelledby="password">
      <div class="card__head"><h2 id="password">Mot de passe</h2></div>
      <form class="form" (ngSubmit)="change()">
        <mat-form-field appearance="outline"><mat-label>Mot de passe actuel</mat-label><input matInput type="password" name="current" autocomplete="current-password" required [(ngModel)]="current" /></mat-form-field>
        <mat-form-field appearance="outline"><mat-label>Nouveau mot de passe</mat-label><input matInput type="password" name="next" autocomplete="new-password" required [(ngModel)]="next" /><mat-hint>{{ rule }}</mat-hint></mat-form-field>
        @if (act.refusal(); as text) { <pb-note kind="error" live>{{ text }}</pb-note> }
        @if (act.done()) { <pb-note kind="ok" live>Votre mot de passe est changé.</pb-note> }
        <div class="form__acts"><button matButton="tonal" type="submit" [disabled]="act.busy()" disabledInteractive>Changer mon mot de passe</button></div>
      </form>
    </section>
  `,
  styles: `:host { display: block; }`,
})
export class ChangePassword {
  private readonly api = inject(Api);
  protected current = '';
  protected next = '';
  protected readonly rule = PASSWORD_RULE;
  protected readonly act = new Act();

  protected async change(): Promise<void> {
    const fault = passwordFault(this.next);
    if (fault) return this.act.refuse(fault);
    if (await this.act.run(() => this.api.call(routes.changePassword, { body: { current: this.current, next: this.next } }))) this.current = this.next = '';
  }
}
