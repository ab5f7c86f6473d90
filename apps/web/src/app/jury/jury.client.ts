import { inject, Injectable } from '@angular/core';
import { type CallOf, type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';

/** One passage in one organisation, as the URL names them. */
export interface Where { readonly org: string; readonly passage: string }

type Sent<K extends keyof typeof routes> = NonNullable<CallOf<(typeof routes)[K]>['body']>;
type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;
export type Referentiel = ResponseOf<typeof routes.readReferentiel>;
export type Mark = NonNullable<ResponseOf<typeof routes.markCriterion>>;
export type Question = ResponseOf<typeof routes.askQuestion>;
export type ReadingLine = ResponseOf<typeof routes.listMyReadings>['items'][number];
export type FileText = ResponseOf<typeof routes.readFileText>;
export type Decision = ResponseOf<typeof routes.decideBloc>;

/** Every call of a juror: readings, hearing, deliberation, minutes. */
@Injectable({ providedIn: 'root' })
export class JuryClient {
  private readonly api = inject(Api);

  listMyReadings = (): Got<'listMyReadings'> => this.api.call(routes.listMyReadings);
  readPassage = (at: Where): Got<'readPassage'> => this.api.call(routes.readPassage, { params: at });
  answerSeat = (at: Where, body: Sent<'answerSeat'>): Got<'answerSeat'> => this.api.call(routes.answerSeat, { params: at, body });
  readReferentiel = (org: string, referentiel: string): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: { org, referentiel } });

  openReading = (at: Where): Got<'openReading'> => this.api.call(routes.openReading, { params: at });
  readBooklet = (org: string, candidacy: string, version: number): Got<'readBooklet'> => this.api.call(routes.readBooklet, { params: { org, candidacy, version } });
  readFileText = (org: string, candidacy: string, file: string): Got<'readFileText'> => this.api.call(routes.readFileText, { params: { org, candidacy, file } });
  pageUrl = (org: string, candidacy: string, file: string, page: number): string => this.api.url(routes.previewFile, { params: { org, candidacy, file, page } });
  fileUrl = (org: string, candidacy: string, file: string): string => this.api.url(routes.downloadFile, { params: { org, candidacy, file } });
  markCriterion = (at: Where, criterion: string, body: Sent<'markCriterion'>): Got<'markCriterion'> => this.api.call(routes.markCriterion, { params: { ...at, criterion }, body });
  markCompetency = (at: Where, competency: string, body: Sent<'markCompetency'>): Got<'markCompetency'> => this.api.call(routes.markCompetency, { params: { ...at, competency }, body });
  askQuestion = (at: Where, body: Sent<'askQuestion'>): Got<'askQuestion'> => this.api.call(routes.askQuestion, { params: at, body });
  removeQuestion = (at: Where, question: string): Got<'removeQuestion'> => this.api.call(routes.removeQuestion, { params: { ...at, question } });

  openHearing = (at: Where, body: Sent<'openHearing'>): Got<'openHearing'> => this.api.call(routes.openHearing, { params: at, body });
  closeHearing = (at: Where): Got<'closeHearing'> => this.api.call(routes.closeHearing, { params: at });
  openDeliberation = (at: Where): Got<'openDeliberation'> => this.api.call(routes.openDeliberation, { params: at });
  readDeliberation = (at: Where): Got<'readDeliberation'> => this.api.call(routes.readDeliberation, { params: at });
  agreeMark = (at: Where, criterion: string, body: Sent<'agreeMark'>): Got<'agreeMark'> => this.api.call(routes.agreeMark, { params: { ...at, criterion }, body });
  decideBloc = (at: Where, body: Sent<'decideBloc'>): Got<'decideBloc'> => this.api.call(routes.decideBloc, { params: at, body });
  sealMinutes = (at: Where): Got<'sealMinutes'> => this.api.call(routes.sealMinutes, { params: at });
}
