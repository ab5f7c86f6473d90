import { inject, Injectable } from '@angular/core';
import { type BodyOf, type CorrectionBody, type ResponseOf, routes } from '@probant/contract';
import { Api, type Sending } from '../session/api';

type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;
export type Certification = ResponseOf<typeof routes.listCertifications>['items'][number];
export type ReferentielLine = Certification['referentiels'][number];
export type NewCertification = BodyOf<typeof routes.createCertification>;
export type RulesBody = BodyOf<typeof routes.setRules>;
export type RuleSetView = ResponseOf<typeof routes.setRules>;
export type AdaptationBody = BodyOf<typeof routes.setAdaptation>;
export type AdaptationView = ResponseOf<typeof routes.setAdaptation>;
export type SourceLine = ResponseOf<typeof routes.readReferentielSource>['lines'][number];

/** One référentiel in one organisation, as the URL names them. */
export interface Where { readonly org: string; readonly referentiel: string }

/** Every call about certifications and their référentiels. */
@Injectable({ providedIn: 'root' })
export class ReferentielClient {
  private readonly api = inject(Api);

  list = (org: string): Got<'listCertifications'> => this.api.call(routes.listCertifications, { params: { org } });
  declare = (org: string, body: NewCertification): Got<'createCertification'> => this.api.call(routes.createCertification, { params: { org }, body });
  import = (org: string, certification: string, file: File, sending: Sending): Got<'importReferentiel'> => this.api.upload(routes.importReferentiel, { params: { org, certification } }, file, { ...sending, name: file.name });
  read = (at: Where): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: at });
  source = (at: Where, from: number, to: number): Got<'readReferentielSource'> => this.api.call(routes.readReferentielSource, { params: at, query: { from, to } });
  documentUrl = (at: Where): string => this.api.url(routes.openReferentielDocument, { params: at });
  correct = (at: Where, id: string, correction: CorrectionBody): Got<'correctReferentiel'> => this.api.call(routes.correctReferentiel, { params: at, body: { id, correction } });
  undoCorrection = (at: Where, id: string, correction: string): Got<'undoCorrection'> => this.api.call(routes.undoCorrection, { params: { ...at, correction }, body: { id } });
  corrections = (at: Where, cursor?: string): Got<'listCorrections'> => this.api.call(routes.listCorrections, { params: at, query: { cursor } });
  stop = (at: Where): Got<'stopReading'> => this.api.call(routes.stopReading, { params: at });
  sheets = (at: Where): Got<'readSheets'> => this.api.call(routes.readSheets, { params: at });
  setColumns = (at: Where, sheets: BodyOf<typeof routes.setSheetColumns>['sheets']): Got<'setSheetColumns'> => this.api.call(routes.setSheetColumns, { params: at, body: { sheets } });
  exportUrl = (at: Where): string => this.api.url(routes.exportReferentiel, { params: at });
  remove = (at: Where): Got<'deleteReferentiel'> => this.api.call(routes.deleteReferentiel, { params: at });
  setRules = (at: Where, body: RulesBody): Got<'setRules'> => this.api.call(routes.setRules, { params: at, body });
  setAdaptation = (at: Where, body: AdaptationBody): Got<'setAdaptation'> => this.api.call(routes.setAdaptation, { params: at, body });
  publish = (at: Where, revision: number): Got<'publishReferentiel'> => this.api.call(routes.publishReferentiel, { params: at, body: { revision } });
}
