import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import type { PassageView } from '@probant/contract';
import { ATTENDANCES, type Attendance } from '@probant/domain-jury';
import { Action } from '@probant/ui';
import { ATTENDANCE_WORDS, nameOf, SEAT_ROLE_WORDS } from '../model/words';

/** Who came, as the president records it. */
export interface Presence { readonly attendance: Attendance; readonly presentSeatIds: string[] }

/** The president records who is there; nothing is ticked before them. */
@Component({
  selector: 'pb-presence-form',
  imports: [Action, FormsModule, MatCheckbox, MatRadioButton, MatRadioGroup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack-5" (ngSubmit)="record()">
      <fieldset><legend>{{ name() }}</legend>
        <mat-radio-group name="attendance" [ngModel]="attendance()" (ngModelChange)="attendance.set($event)" [attr.aria-label]="'Présence de ' + name()">@for (each of attendances; track each) { <mat-radio-button [value]="each">{{ words[each] }}</mat-radio-button> }</mat-radio-group>
      </fieldset>
      <fieldset><legend>Jury</legend>
        @for (seat of accepted(); track seat.seatId) { <div><mat-checkbox [name]="seat.seatId" [ngModel]="present().has(seat.seatId)" (ngModelChange)="mark(seat.seatId, $event)">{{ fullName(seat) }} <span class="muted">· {{ roles[seat.role] }}</span></mat-checkbox></div> }
        @for (seat of waiting(); track seat.seatId) { <p class="small muted">{{ fullName(seat) }} n’a pas accepté son siège, et ne peut pas siéger.</p> }
      </fieldset>
      <pb-action look="filled" submit [busy]="busy()" [refusal]="missing()">{{ attendance() === 'excused' || attendance() === 'absent' ? 'Noter l’absence et clore le passage' : 'Ouvrir l’audition' }}</pb-action>
    </form>
  `,
  styles: `fieldset { display: grid; gap: .25rem; justify-items: start; } legend { font: var(--mat-sys-title-small); padding: 0; margin-bottom: .25rem; } mat-radio-group { display: flex; flex-wrap: wrap; gap: 0 1rem; }`,
})
export class PresenceForm {
  readonly passage = input.required<PassageView>();
  readonly mine = input.required<string>();
  readonly refusal = input<string | null>(null);
  readonly busy = input(false);
  readonly recorded = output<Presence>();
  protected readonly attendances = ATTENDANCES;
  protected readonly words = ATTENDANCE_WORDS;
  protected readonly roles = SEAT_ROLE_WORDS;
  protected readonly fullName = nameOf;
  protected readonly attendance = signal<Attendance | null>(null);
  protected readonly present = linkedSignal<string, ReadonlySet<string>>({ source: this.mine, computation: (mine) => new Set([mine]) });
  protected readonly name = computed(() => nameOf(this.passage().candidate));
  protected readonly accepted = computed(() => this.passage().seats.filter(({ state }) => state === 'accepted'));
  protected readonly waiting = computed(() => this.passage().seats.filter(({ state }) => state === 'invited'));
  protected readonly missing = computed(() => this.refusal() ?? (this.attendance() === null ? `Notez si ${this.name()} est là.` : null));

  protected mark(seatId: string, here: boolean): void {
    this.present.update((seats) => { const next = new Set(seats); if (here || seatId === this.mine()) next.add(seatId); else next.delete(seatId); return next; });
  }

  protected record(): void {
    const attendance = this.attendance();
    if (attendance && !this.missing()) this.recorded.emit({ attendance, presentSeatIds: [...this.present()] });
  }
}
