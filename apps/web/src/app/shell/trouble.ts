import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Note } from '@probant/ui';
import { sentenceOf } from '../i18n/sentence';

/** Something could not be read: why, and try again: `<pb-trouble [error]="list.error()" (again)="list.reload()" />`. */
@Component({
  selector: 'pb-trouble',
  imports: [MatButton, Note],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (error()) { <pb-note kind="error" live>{{ sentence() }}<button actions matButton type="button" (click)="again.emit()">Réessayer</button></pb-note> }`,
})
export class Trouble {
  readonly error = input<unknown>(null);
  readonly again = output();
  protected readonly sentence = computed(() => sentenceOf(causeOf(this.error())));
}

/** A resource wraps what its loader threw when it was not an `Error`. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause ? error.cause : error;
}
