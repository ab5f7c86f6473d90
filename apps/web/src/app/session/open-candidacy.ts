import { effect, inject, Injectable, untracked } from '@angular/core';
import { type CandidacyView, routes } from '@probant/contract';
import { Api } from './api';
import { Live } from './live';
import { Reading } from './reading';

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
  private readonly reading = new Reading<CandidacyPlace, CandidacyView>((params) => this.api.call(routes.readCandidacy, { params }));

  /** What was read last of this candidacy: a reading that fails does not blank the page. */
  readonly view = this.reading.value;
  readonly error = this.reading.error;

  constructor() {
    inject(Live).follow(() => { const at = this.reading.of(); return at && `candidacy:${at.candidacy}`; }, () => this.reload());
  }

  /** Opens it; the one already open is read again, and shown meanwhile. */
  open(place: CandidacyPlace): void {
    this.reading.open(place);
  }

  reload(): void {
    this.reading.again();
  }
}

/** The open candidacy, opened on the place a page's inputs name and each time they change. Called where injection is possible. */
export function openCandidacyAt(place: () => CandidacyPlace): OpenCandidacy {
  const opened = inject(OpenCandidacy);
  effect(() => { const at = place(); untracked(() => opened.open(at)); });
  return opened;
}
