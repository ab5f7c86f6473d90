import { inject, Injectable } from '@angular/core';
import { type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';
import type { CandidacyPlace } from '../session/open-candidacy';

type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;

/** Every call about the result of a candidacy. */
@Injectable({ providedIn: 'root' })
export class ResultClient {
  private readonly api = inject(Api);

  readResult = (at: CandidacyPlace): Got<'readResult'> => this.api.call(routes.readResult, { params: at });
  readReferentiel = (at: CandidacyPlace, referentiel: string): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: { org: at.org, referentiel } });
  openNextPassage = (at: CandidacyPlace, blocIds: string[]): Got<'openNextPassage'> => this.api.call(routes.openNextPassage, { params: at, body: { blocIds } });
}
