import { effect, inject, Injectable, linkedSignal, resource, signal, untracked } from '@angular/core';
import { type CandidacyView, routes } from '@probant/contract';
import { Api } from './api';
import { Live } from './live';

/** One candidacy in one organisation, as the address names them. */
export interface CandidacyPlace { readonly org: string; readonly candidacy: string }

/** The address of a candidacy, without a slash at its end. */
export function candidacyPath({ org, candidacy }: CandidacyPlace): string {
  return `/o/${org}/candidature/${candidacy}`;
}

/** The candidacy one works in: read when it is opened, read again when it changes on the server. Every page of a candidate shares it. */
@Injectable({ providedIn: 'root' })
export class OpenCandidacy {
  private readonly api = inject(Api);
  private readonly at = signal<CandidacyPlace | null>(null, { equal: (left, right) => left?.org === right?.org && left?.candidacy === right?.candidacy });
  private readonly reading = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.api.call(routes.readCandidacy, { params }) });

  private readonly last = linkedSignal<{ at: CandidacyPlace | null; read: CandidacyView | null }, CandidacyView | null>({
    source: () => ({ at: this.at(), read: this.reading.hasValue() ? this.reading.value() : null }),
    computation: ({ at, read }, before) => read ?? (before && before.source.at === at ? before.value : null),
  });

  /** What was read last of this candidacy: a reading that fails does not blank the page. */
  readonly view = this.last.asReadonly();
  readonly error = this.reading.error;

  constructor() {
    inject(Live).on(() => { const at = this.at(); return at && `candidacy:${at.candidacy}`; }, () => this.reload());
  }

  /** Opens it; when it is the one already open, reads it again and keeps what is shown meanwhile. */
  open(place: CandidacyPlace): void {
    if (this.at()?.candidacy === place.candidacy && this.at()?.org === place.org) this.reload();
    else this.at.set(place);
  }

  reload(): void {
    this.reading.reload();
  }
}

/** The open candidacy, opened on the place a page's inputs name and each time they change. Called where injection is possible. */
export function openCandidacyAt(place: () => CandidacyPlace): OpenCandidacy {
  const opened = inject(OpenCandidacy);
  effect(() => { const at = place(); untracked(() => opened.open(at)); });
  return opened;
}
