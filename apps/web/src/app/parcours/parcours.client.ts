import { inject, Injectable } from '@angular/core';
import { type BodyOf, type CallOf, type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';
import type { CandidacyPlace } from '../session/open-candidacy';

type Sent<K extends keyof typeof routes> = NonNullable<CallOf<(typeof routes)[K]>['body']>;
type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;
export type Identity = Omit<BodyOf<typeof routes.stateIdentity>, 'revision'>;
export type Scope = Omit<BodyOf<typeof routes.chooseScope>, 'revision'>;

/** Every act of a candidate about the candidacy itself. */
@Injectable({ providedIn: 'root' })
export class ParcoursClient {
  private readonly api = inject(Api);

  readCandidacy = (at: CandidacyPlace): Got<'readCandidacy'> => this.api.call(routes.readCandidacy, { params: at });
  readReferentiel = (at: CandidacyPlace, referentiel: string): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: { org: at.org, referentiel } });
  stateIdentity = (at: CandidacyPlace, body: Sent<'stateIdentity'>): Got<'stateIdentity'> => this.api.call(routes.stateIdentity, { params: at, body });
  giveConsent = (at: CandidacyPlace, given: boolean): Got<'giveConsent'> => this.api.call(routes.giveConsent, { params: at, body: { given } });
  chooseScope = (at: CandidacyPlace, body: Sent<'chooseScope'>): Got<'chooseScope'> => this.api.call(routes.chooseScope, { params: at, body });
  submitEligibility = (at: CandidacyPlace): Got<'submitEligibility'> => this.api.call(routes.submitEligibility, { params: at });
  startBuilding = (at: CandidacyPlace): Got<'startBuilding'> => this.api.call(routes.startBuilding, { params: at });
  withdraw = (at: CandidacyPlace): Got<'withdrawCandidacy'> => this.api.call(routes.withdrawCandidacy, { params: at });
  reopen = (at: CandidacyPlace): Got<'reopenCandidacy'> => this.api.call(routes.reopenCandidacy, { params: at });
}
