import { inject, Injectable } from '@angular/core';
import { type BodyOf, type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';
import type { CandidacyPlace } from '../session/open-candidacy';

export type ExperienceValue = BodyOf<typeof routes.addExperience>;
export type Experience = ResponseOf<typeof routes.addExperience>;

/** Every call about the candidate's experiences. */
@Injectable({ providedIn: 'root' })
export class ExperiencesClient {
  private readonly api = inject(Api);

  list = async (at: CandidacyPlace): Promise<Experience[]> => (await this.api.call(routes.listExperiences, { params: at })).items;
  add = (at: CandidacyPlace, body: ExperienceValue): Promise<Experience> => this.api.call(routes.addExperience, { params: at, body });
  edit = (at: CandidacyPlace, experience: string, body: ExperienceValue & { readonly revision: number }): Promise<Experience> => this.api.call(routes.editExperience, { params: { ...at, experience }, body });
  remove = (at: CandidacyPlace, experience: string): Promise<void> => this.api.call(routes.removeExperience, { params: { ...at, experience } });
  restore = (at: CandidacyPlace, experience: string): Promise<void> => this.api.call(routes.restoreExperience, { params: { ...at, experience } });
}
