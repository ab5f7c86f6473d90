import { inject, Injectable } from '@angular/core';
import { type CallOf, type QueryOf, type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';

type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;
type Sent<K extends keyof typeof routes> = NonNullable<CallOf<(typeof routes)[K]>['body']>;
export type ListQuery = Partial<QueryOf<typeof routes.listCandidacies>>;
export type Page = ResponseOf<typeof routes.listCandidacies>;
export type Line = Page['items'][number];
/** One candidacy in one organisation, as the URL names them. */
export interface At { readonly org: string; readonly candidacy: string }

/** Every call of a school about its candidacies. */
@Injectable({ providedIn: 'root' })
export class CandidaciesClient {
  private readonly api = inject(Api);

  list = (org: string, query: ListQuery): Got<'listCandidacies'> => this.api.call(routes.listCandidacies, { params: { org }, query });
  cohorts = (org: string): Got<'listCohorts'> => this.api.call(routes.listCohorts, { params: { org } });
  certifications = (org: string): Got<'listCertifications'> => this.api.call(routes.listCertifications, { params: { org } });
  members = (org: string): Got<'listMembers'> => this.api.call(routes.listMembers, { params: { org } });
  createCohort = (org: string, body: Sent<'createCohort'>): Got<'createCohort'> => this.api.call(routes.createCohort, { params: { org }, body });
  open = (org: string, body: Sent<'openCandidacy'>): Got<'openCandidacy'> => this.api.call(routes.openCandidacy, { params: { org }, body });

  read = (at: At): Got<'readCandidacy'> => this.api.call(routes.readCandidacy, { params: at });
  result = (at: At): Got<'readResult'> => this.api.call(routes.readResult, { params: at });
  experiences = (at: At): Got<'listExperiences'> => this.api.call(routes.listExperiences, { params: at });
  booklets = (at: At): Got<'listBooklets'> => this.api.call(routes.listBooklets, { params: at });
  booklet = (at: At, version: number): Got<'readBooklet'> => this.api.call(routes.readBooklet, { params: { ...at, version } });
  referentiel = (org: string, referentiel: string): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: { org, referentiel } });
  decideEligibility = (at: At, body: Sent<'decideEligibility'>): Got<'decideEligibility'> => this.api.call(routes.decideEligibility, { params: at, body });
  nameAccompagnateur = (at: At, personId: string | null): Got<'nameAccompagnateur'> => this.api.call(routes.nameAccompagnateur, { params: at, body: { personId } });
  checkForm = (at: At, version: number, body: Sent<'checkForm'>): Got<'checkForm'> => this.api.call(routes.checkForm, { params: { ...at, version }, body });
  revoke = (org: string, decision: string, motive: string): Got<'revokeDecision'> => this.api.call(routes.revokeDecision, { params: { org, decision }, body: { motive } });

  /** Addresses of a checked file: opened in another tab. */
  fileUrl = (at: At, file: string): string => this.api.url(routes.downloadFile, { params: { ...at, file } });
  previewUrl = (at: At, file: string, page: number): string => this.api.url(routes.previewFile, { params: { ...at, file, page } });
}
