import { inject, Injectable } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';

/** Says what was just done, and offers to undo it instead of asking before. */
@Injectable({ providedIn: 'root' })
export class Undo {
  private readonly snackBar = inject(MatSnackBar);

  /** Shows `sentence` with `Annuler` for ten seconds; `back` runs when it is pressed. */
  offer(sentence: string, back: () => void): void {
    this.snackBar.open(sentence, 'Annuler', { duration: 10_000, politeness: 'polite' }).onAction().subscribe(() => back());
  }

  /** Says it, with nothing to undo. */
  say(sentence: string): void {
    this.snackBar.open(sentence, 'Fermer', { duration: 6_000, politeness: 'polite' });
  }
}
