import { effect, inject, Injector, runInInjectionContext } from '@angular/core';
import { Live } from '../../session/live';

/** Reads again when one of these candidacies changes. Called where injection is possible. */
export function followCandidacies(ids: () => readonly string[], again: () => void): void {
  const [live, injector, heard] = [inject(Live), inject(Injector), new Set<string>()];
  effect(() => {
    for (const id of ids()) {
      if (heard.has(id)) continue;
      heard.add(id);
      runInInjectionContext(injector, () => live.on(`candidacy:${id}`, again));
    }
  });
}
