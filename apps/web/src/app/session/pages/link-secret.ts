import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';

/** The secret of a link received by mail: it stands after the `#`, which reaches neither a server nor its logs. Called where injection is possible. */
export function linkSecret(): Signal<string | null> {
  return toSignal(inject(ActivatedRoute).fragment, { initialValue: null });
}
