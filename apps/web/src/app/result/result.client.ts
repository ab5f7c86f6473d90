import { inject, Injectable } from '@angular/core';
import { type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';

/** One candidacy in one organisation, as the URL names them. */
export interface Where { readonly org: string; readonly candidacy: string }

type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;

/** Every call about the result of a candidacy. */
@Injectable({ providedIn: 'root' })
export class ResultClient {
  private readonly api = inject(Api);

  readResult = (at: Where): Got<'readResult'> => this.api.call(routes.readResult, { params: at });
  readReferentiel = (at: Where, referentiel: string): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: { org: at.org, referentiel } });
  readCandidacy = (at: Where): Got<'readCandidacy'> => this.api.call(routes.readCandidacy, { params: at });
  openNextPassage = (at: Where, blocIds: string[]): Got<'openNextPassage'> => this.api.call(routes.openNextPassage, { params: at, body: { blocIds } });
}
