import { inject, Injectable } from '@angular/core';
import { type BodyOf, type CallOf, type QueryOf, type ResponseOf, routes } from '@probant/contract';
import { Api } from '../session/api';

type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;
type Sent<K extends keyof typeof routes> = NonNullable<CallOf<(typeof routes)[K]>['body']>;
export type Juror = ResponseOf<typeof routes.listJurors>['items'][number];
export type JurorProfile = BodyOf<typeof routes.setJurorProfile>;
export type Passage = ResponseOf<typeof routes.readPassage>;
export type PanelBody = BodyOf<typeof routes.seatPanel>;
export type PassageState = NonNullable<QueryOf<typeof routes.listPassages>['state']>;

/** Every call of a school about its juries. */
@Injectable({ providedIn: 'root' })
export class PanelsClient {
  private readonly api = inject(Api);

  jurors = (org: string): Got<'listJurors'> => this.api.call(routes.listJurors, { params: { org } });
  members = (org: string): Got<'listMembers'> => this.api.call(routes.listMembers, { params: { org } });
  setProfile = (org: string, person: string, body: Sent<'setJurorProfile'>): Got<'setJurorProfile'> => this.api.call(routes.setJurorProfile, { params: { org, person }, body });
  invite = (org: string, body: Omit<Sent<'inviteMember'>, 'role'>): Got<'inviteMember'> => this.api.call(routes.inviteMember, { params: { org }, body: { ...body, role: 'juror' } });
  passages = (org: string): Got<'listPassages'> => this.api.call(routes.listPassages, { params: { org }, query: {} });
  passage = (org: string, passage: string): Got<'readPassage'> => this.api.call(routes.readPassage, { params: { org, passage } });
  candidacy = (org: string, candidacy: string): Got<'readCandidacy'> => this.api.call(routes.readCandidacy, { params: { org, candidacy } });
  seat = (org: string, passage: string, body: PanelBody): Got<'seatPanel'> => this.api.call(routes.seatPanel, { params: { org, passage }, body });
  convoke = (org: string, passage: string): Got<'convoke'> => this.api.call(routes.convoke, { params: { org, passage } });
}
