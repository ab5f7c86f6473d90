import { inject, Injectable, Injector } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import type { Problem } from './problem';
import { Session } from './session';

/** A session that ended is opened again over the page: nothing typed is lost, and the call that met it goes through. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  private readonly injector = inject(Injector);
  private asking: Promise<boolean> | null = null;

  /** True once a session stands again. Several calls that fail together ask once. */
  ask(problem: Problem): Promise<boolean> {
    this.asking ??= this.restore(problem).finally(() => { this.asking = null; });
    return this.asking;
  }

  private async restore(problem: Problem): Promise<boolean> {
    const session = this.injector.get(Session);
    const before = session.person();
    if (problem.code === 'people.page_too_old' && (await session.refresh())?.person.id === before?.id) return true;
    if (!before) return false;
    const { SignInAgainDialog } = await import('./sign-in-again-dialog');
    const dialog = this.injector.get(MatDialog).open<InstanceType<typeof SignInAgainDialog>, string, boolean>(SignInAgainDialog, { data: before.email, disableClose: true, role: 'dialog' });
    return (await firstValueFrom(dialog.afterClosed(), { defaultValue: false })) === true;
  }
}
