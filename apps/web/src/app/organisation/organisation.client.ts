import { inject, Injectable } from '@angular/core';
import { type CallOf, type ResponseOf, routes } from '@probant/contract';
import type { Role } from '@probant/domain-kernel';
import { Api } from '../session/api';

type Got<K extends keyof typeof routes> = Promise<ResponseOf<(typeof routes)[K]>>;
type Sent<K extends keyof typeof routes> = NonNullable<CallOf<(typeof routes)[K]>['body']>;
export type Member = ResponseOf<typeof routes.listMembers>['items'][number];
export type Habilitation = ResponseOf<typeof routes.listHabilitations>['items'][number];
export type JournalLine = ResponseOf<typeof routes.readJournal>['items'][number];

/** Every call about the organisation itself. */
@Injectable({ providedIn: 'root' })
export class OrganisationClient {
  private readonly api = inject(Api);

  members = (org: string): Got<'listMembers'> => this.api.call(routes.listMembers, { params: { org } });
  invite = (org: string, body: Sent<'inviteMember'>): Got<'inviteMember'> => this.api.call(routes.inviteMember, { params: { org }, body });
  removeRole = (org: string, person: string, role: Role): Got<'removeMember'> => this.api.call(routes.removeMember, { params: { org, person, role } });
  restoreRole = (org: string, person: string, role: Role): Got<'restoreMember'> => this.api.call(routes.restoreMember, { params: { org, person, role } });

  habilitations = (org: string): Got<'listHabilitations'> => this.api.call(routes.listHabilitations, { params: { org } });
  certifications = (org: string): Got<'listCertifications'> => this.api.call(routes.listCertifications, { params: { org } });
  grant = (org: string, body: Sent<'grantHabilitation'>): Got<'grantHabilitation'> => this.api.call(routes.grantHabilitation, { params: { org }, body });
  end = (org: string, habilitation: string): Got<'endHabilitation'> => this.api.call(routes.endHabilitation, { params: { org, habilitation } });

  journal = (org: string, cursor: string | null): Got<'readJournal'> => this.api.call(routes.readJournal, { params: { org }, query: cursor ? { cursor } : {} });
}
