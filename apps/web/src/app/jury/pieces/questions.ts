import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Action, Icon } from '@probant/ui';
import type { Question } from '../jury.client';

/** A question being noted. */
export interface NewQuestion { readonly text: string; readonly shared: boolean }

/** Questions for the hearing: private unless their author shares them. */
@Component({
  selector: 'pb-questions',
  imports: [Action, CdkTextareaAutosize, FormsModule, Icon, MatButton, MatCheckbox, MatFormField, MatIconButton, MatInput, MatLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (questions().length > 0) {
      <ul [attr.aria-label]="label()">
        @for (question of questions(); track question.id) {
          <li>
            <pb-icon name="star" />
            <div>
              @if (codes()?.get(question.criterionId ?? ''); as code) { <p class="small muted">{{ code }}</p> }
              <p class="text">{{ question.text }}</p>
              <p class="small muted">{{ question.mine ? (question.shared ? 'Partagée avec le jury' : 'Pour vous seul') : question.author }}</p>
            </div>
            @if (question.mine && editable()) { <button matIconButton type="button" [attr.aria-label]="'Retirer la question : ' + question.text" (click)="removed.emit(question)"><pb-icon name="trash" /></button> }
          </li>
        }
      </ul>
    }
    @if (open()) {
      <form (ngSubmit)="note()">
        <mat-form-field><mat-label>Question à poser à l’audition</mat-label><textarea matInput name="text" cdkTextareaAutosize [cdkAutosizeMinRows]="2" maxlength="2000" [ngModel]="text()" (ngModelChange)="text.set($event)" (keydown.escape)="close()"></textarea></mat-form-field>
        <mat-checkbox name="shared" [ngModel]="shared()" (ngModelChange)="shared.set($event)">Partager avec les autres jurés</mat-checkbox>
        <div class="row row--tight"><pb-action look="tonal" submit [refusal]="blank() ? 'Écrivez la question d’abord.' : null">Noter la question</pb-action><button matButton type="button" (click)="close()">Annuler</button></div>
      </form>
    } @else if (editable()) { <button class="add" matButton type="button" (click)="begin()"><pb-icon name="star" size="sm" />Question à poser</button> }
  `,
  styles: `
    :host { display: grid; gap: .75rem; justify-items: stretch; }
    ul { display: grid; gap: .5rem; }
    li { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: .75rem; padding: .75rem 1rem; border-radius: var(--mat-sys-corner-medium); background: var(--mat-sys-surface-container-low); }
    li > button { margin: -.5rem -.625rem 0 0; }
    .text { white-space: pre-line; overflow-wrap: anywhere; }
    form { display: grid; gap: .5rem; } .add { justify-self: start; } .add pb-icon { margin-right: .5rem; }
  `,
})
export class Questions {
  readonly questions = input.required<readonly Question[]>();
  readonly label = input('Questions à poser');
  readonly editable = input(true);
  /** Labels of criteria by id, where the questions of several are shown. */
  readonly codes = input<ReadonlyMap<string, string> | null>(null);
  readonly noted = output<NewQuestion>();
  readonly removed = output<Question>();
  protected readonly open = signal(false);
  protected readonly text = signal('');
  protected readonly shared = signal(false);
  protected readonly blank = computed(() => this.text().trim() === '');

  /** Opens the field, as the key does. */
  begin(): void {
    if (this.editable()) this.open.set(true);
  }

  protected close(): void {
    this.open.set(false);
  }

  protected note(): void {
    if (this.blank()) return;
    this.noted.emit({ text: this.text().trim(), shared: this.shared() });
    this.text.set('');
    this.shared.set(false);
    this.open.set(false);
  }
}
