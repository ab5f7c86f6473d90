import { inject, Injectable } from '@angular/core';
import { type BodyOf, type CallOf, type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';

/** One candidacy in one organisation, as the URL names them. */
export interface Where { readonly org: string; readonly candidacy: string }

type Sent<K extends keyof typeof routes> = NonNullable<CallOf<(typeof routes)[K]>['body']>;
type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;
export type Identity = Omit<BodyOf<typeof routes.stateIdentity>, 'revision'>;
export type Scope = Omit<BodyOf<typeof routes.chooseScope>, 'revision'>;

/** Every call of a candidate about the candidacy itself. */
@Injectable({ providedIn: 'root' })
export class ParcoursClient {
  private readonly api = inject(Api);

  readCandidacy = (at: Where): Got<'readCandidacy'> => this.api.call(routes.readCandidacy, { params: at });
  readReferentiel = (at: Where, referentiel: string): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: { org: at.org, referentiel } });
  stateIdentity = (at: Where, body: Sent<'stateIdentity'>): Got<'stateIdentity'> => this.api.call(routes.stateIdentity, { params: at, body });
  giveConsent = (at: Where, given: boolean): Got<'giveConsent'> => this.api.call(routes.giveConsent, { params: at, body: { given } });
  chooseScope = (at: Where, body: Sent<'chooseScope'>): Got<'chooseScope'> => this.api.call(routes.chooseScope, { params: at, body });
  submitEligibility = (at: Where): Got<'submitEligibility'> => this.api.call(routes.submitEligibility, { params: at });
  startBuilding = (at: Where): Got<'startBuilding'> => this.api.call(routes.startBuilding, { params: at });
  swear = (at: Where): Got<'swear'> => this.api.call(routes.swear, { params: at, body: { accepted: true } });
  withdraw = (at: Where): Got<'withdrawCandidacy'> => this.api.call(routes.withdrawCandidacy, { params: at });
  reopen = (at: Where): Got<'reopenCandidacy'> => this.api.call(routes.reopenCandidacy, { params: at });
}
