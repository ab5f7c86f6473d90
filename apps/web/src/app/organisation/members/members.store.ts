import { computed, inject, Injectable, resource, signal } from '@angular/core';
import type { Role } from '@probant/domain-kernel';
import { type Member, OrganisationClient } from '../organisation.client';

/** The members of one organisation, and the roles taken away or given back. */
@Injectable()
export class MembersStore {
  private readonly client = inject(OrganisationClient);
  private readonly org = signal<string | null>(null);
  private readonly list = resource({ params: () => this.org() ?? undefined, loader: ({ params }) => this.client.members(params) });
  private readonly gone = signal<ReadonlySet<string>>(new Set());

  readonly error = this.list.error;
  readonly loading = this.list.isLoading;
  readonly ready = computed(() => this.list.hasValue());
  /** Without the roles just taken away: the screen does not wait for the server. */
  readonly members = computed<readonly Member[]>(() => {
    const members = this.list.hasValue() ? this.list.value().items : [];
    return members.map((member) => ({ ...member, roles: member.roles.filter((role) => !this.gone().has(`${member.id} ${role}`)) })).filter(({ roles }) => roles.length > 0);
  });

  open(org: string): void {
    this.org.set(org);
  }

  reload(): void {
    this.list.reload();
  }

  /** Takes the role away. Throws what the server refuses, the role being shown again. */
  async remove(member: Member, role: Role): Promise<void> {
    this.mark(member, role, true);
    await this.client.removeRole(this.here(), member.id, role).catch((error: unknown) => {
      this.mark(member, role, false);
      throw error;
    });
  }

  /** Gives the role back; somebody who had not come yet is invited again, with a new link. */
  async giveBack(member: Member, role: Role): Promise<void> {
    const { id, email, givenName, familyName, invited } = member;
    if (invited) await this.client.invite(this.here(), { email, givenName, familyName, role });
    else await this.client.restoreRole(this.here(), id, role);
    this.mark(member, role, false);
  }

  /** Sends a new link to somebody who has not come. */
  async inviteAgain({ email, givenName, familyName, roles }: Member): Promise<void> {
    for (const role of roles) await this.client.invite(this.here(), { email, givenName, familyName, role });
  }

  private mark({ id }: Member, role: Role, away: boolean): void {
    const next = new Set(this.gone());
    if (away) next.add(`${id} ${role}`);
    else next.delete(`${id} ${role}`);
    this.gone.set(next);
  }

  private here(): string {
    const org = this.org();
    if (!org) throw new Error('the store is not open');
    return org;
  }
}
