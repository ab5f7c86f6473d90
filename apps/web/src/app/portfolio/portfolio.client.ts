import { inject, Injectable } from '@angular/core';
import { type BodyOf, type CallOf, type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';

/** One candidacy in one organisation, as the URL names them. */
export interface Where { readonly org: string; readonly candidacy: string }

type Sent<K extends keyof typeof routes> = NonNullable<CallOf<(typeof routes)[K]>['body']>;
type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;
export type ExperienceValue = BodyOf<typeof routes.addExperience>;
export type Experience = ResponseOf<typeof routes.addExperience>;

/** Every call of the candidate's portfolio. */
@Injectable({ providedIn: 'root' })
export class PortfolioClient {
  private readonly api = inject(Api);

  readCandidacy = (at: Where): Got<'readCandidacy'> => this.api.call(routes.readCandidacy, { params: at });
  readReferentiel = (at: Where, referentiel: string): Got<'readReferentiel'> => this.api.call(routes.readReferentiel, { params: { org: at.org, referentiel } });

  listEvidence = (at: Where): Got<'listEvidence'> => this.api.call(routes.listEvidence, { params: at });
  readEvidence = (at: Where, evidence: string): Got<'readEvidence'> => this.api.call(routes.readEvidence, { params: { ...at, evidence } });
  addLink = (at: Where, body: Sent<'addEvidenceLink'>): Got<'addEvidenceLink'> => this.api.call(routes.addEvidenceLink, { params: at, body });
  addText = (at: Where, body: Sent<'addEvidenceText'>): Got<'addEvidenceText'> => this.api.call(routes.addEvidenceText, { params: at, body });
  describe = (at: Where, body: Sent<'describeEvidence'>): Got<'describeEvidence'> => this.api.call(routes.describeEvidence, { params: at, body });
  editEvidence = (at: Where, evidence: string, body: Sent<'editEvidence'>): Got<'editEvidence'> => this.api.call(routes.editEvidence, { params: { ...at, evidence }, body });
  removeEvidence = (at: Where, evidence: string): Got<'removeEvidence'> => this.api.call(routes.removeEvidence, { params: { ...at, evidence } });
  restoreEvidence = (at: Where, evidence: string): Got<'restoreEvidence'> => this.api.call(routes.restoreEvidence, { params: { ...at, evidence } });
  readFileText = (at: Where, file: string): Got<'readFileText'> => this.api.call(routes.readFileText, { params: { ...at, file } });

  listExperiences = (at: Where): Got<'listExperiences'> => this.api.call(routes.listExperiences, { params: at });
  addExperience = (at: Where, body: Sent<'addExperience'>): Got<'addExperience'> => this.api.call(routes.addExperience, { params: at, body });
  editExperience = (at: Where, experience: string, body: Sent<'editExperience'>): Got<'editExperience'> => this.api.call(routes.editExperience, { params: { ...at, experience }, body });
  removeExperience = (at: Where, experience: string): Got<'removeExperience'> => this.api.call(routes.removeExperience, { params: { ...at, experience } });
  restoreExperience = (at: Where, experience: string): Got<'restoreExperience'> => this.api.call(routes.restoreExperience, { params: { ...at, experience } });

  readMatrix = (at: Where): Got<'readMatrix'> => this.api.call(routes.readMatrix, { params: at });
  tieEvidence = (at: Where, body: Sent<'tieEvidence'>): Got<'tieEvidence'> => this.api.call(routes.tieEvidence, { params: at, body });
  editTie = (at: Where, tie: string, body: Sent<'editTie'>): Got<'editTie'> => this.api.call(routes.editTie, { params: { ...at, tie }, body });
  removeTie = (at: Where, tie: string): Got<'removeTie'> => this.api.call(routes.removeTie, { params: { ...at, tie } });
  restoreTie = (at: Where, tie: string): Got<'restoreTie'> => this.api.call(routes.restoreTie, { params: { ...at, tie } });
  writeArgument = (at: Where, competency: string, body: Sent<'writeArgument'>): Got<'writeArgument'> => this.api.call(routes.writeArgument, { params: { ...at, competency }, body });

  readDraftBooklet = (at: Where): Got<'readDraftBooklet'> => this.api.call(routes.readDraftBooklet, { params: at });
  readBooklet = (at: Where, version: number): Got<'readBooklet'> => this.api.call(routes.readBooklet, { params: { ...at, version } });
  readReceipt = (at: Where, version: number): Got<'readReceipt'> => this.api.call(routes.readReceipt, { params: { ...at, version } });
  deposit = (at: Where): Got<'deposit'> => this.api.call(routes.deposit, { params: at });

  listUploads = (at: Where): Got<'listUploads'> => this.api.call(routes.listUploads, { params: at });
  startUpload = (at: Where, body: Sent<'startUpload'>): Got<'startUpload'> => this.api.call(routes.startUpload, { params: at, body });
  finishUpload = (at: Where, upload: string): Got<'finishUpload'> => this.api.call(routes.finishUpload, { params: { ...at, upload } });
  cancelUpload = (at: Where, upload: string): Got<'cancelUpload'> => this.api.call(routes.cancelUpload, { params: { ...at, upload } });

  /** A whole file in one request: a piece more, or a new version of `evidence`. */
  sendFile(at: Where, evidence: string | null, file: File, progress: (sent: number) => void, stop: AbortSignal): Got<'addEvidenceFile'> {
    const [query, sending] = [{ name: file.name }, { name: file.name, progress, stop }];
    return evidence === null
      ? this.api.upload(routes.addEvidenceFile, { params: at, query }, file, sending)
      : this.api.upload(routes.addEvidenceVersion, { params: { ...at, evidence }, query }, file, sending);
  }

  /** One part of a large file, with its SHA-256 so that a damaged part is sent again. */
  sendPart(at: Where, upload: string, part: number, bytes: ArrayBuffer, sha256: string, progress: (sent: number) => void, stop: AbortSignal): Got<'sendPart'> {
    return this.api.upload(routes.sendPart, { params: { ...at, upload, part } }, bytes, { name: `part-${part}`, headers: { 'X-Part-Sha256': sha256 }, progress, stop });
  }
}
