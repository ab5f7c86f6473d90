import { inject, Injectable } from '@angular/core';
import { type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';
import type { CandidacyPlace } from '../session/open-candidacy';

type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;

/** Every call about the booklet: being built, deposited, its receipts. */
@Injectable({ providedIn: 'root' })
export class LivretClient {
  private readonly api = inject(Api);

  readDraft = (at: CandidacyPlace): Got<'readDraftBooklet'> => this.api.call(routes.readDraftBooklet, { params: at });
  readVersion = (at: CandidacyPlace, version: number): Got<'readBooklet'> => this.api.call(routes.readBooklet, { params: { ...at, version } });
  readReceipt = (at: CandidacyPlace, version: number): Got<'readReceipt'> => this.api.call(routes.readReceipt, { params: { ...at, version } });
  listVersions = async (at: CandidacyPlace): Promise<Awaited<Got<'listBooklets'>>['items']> => (await this.api.call(routes.listBooklets, { params: at })).items;
  readReferentiel = (at: CandidacyPlace, referentiel: string): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: { org: at.org, referentiel } });
  deposit = (at: CandidacyPlace): Got<'deposit'> => this.api.call(routes.deposit, { params: at });
  swear = (at: CandidacyPlace): Got<'swear'> => this.api.call(routes.swear, { params: at, body: { accepted: true } });
  fileUrl = (at: CandidacyPlace, file: string): string => this.api.url(routes.downloadFile, { params: { ...at, file } });
}
