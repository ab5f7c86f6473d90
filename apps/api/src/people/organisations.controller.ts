import { Controller } from '@nestjs/common';
import { peopleRoutes as routes, type InputOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { HabilitateCentre, InviteMember, ReadJournal, ReadOrganisation, RemoveMember, RestoreMember } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';

/** An organisation: its members, its habilitations, its journal. */
@Controller()
export class OrganisationsController {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly inviteMember: InviteMember,
    private readonly removeMember: RemoveMember,
    private readonly restoreMember: RestoreMember,
    private readonly habilitate: HabilitateCentre,
    private readonly journal: ReadJournal,
  ) {}

  @Endpoint(routes.readOrganisation)
  read(@CurrentActor() actor: Actor): Promise<unknown> {
    return this.organisation.run(actor);
  }

  @Endpoint(routes.listMembers)
  async members(@CurrentActor() actor: Actor): Promise<unknown> {
    return { items: await this.organisation.members(actor) };
  }

  @Endpoint(routes.inviteMember)
  async invite(@Input() { body }: InputOf<typeof routes.inviteMember>, @CurrentActor() actor: Actor): Promise<unknown> {
    return { id: await this.inviteMember.run(actor, body) };
  }

  @Endpoint(routes.removeMember)
  remove(@Input() { params }: InputOf<typeof routes.removeMember>, @CurrentActor() actor: Actor): Promise<void> {
    return this.removeMember.run(actor, params.person, params.role);
  }

  @Endpoint(routes.restoreMember)
  restore(@Input() { params }: InputOf<typeof routes.restoreMember>, @CurrentActor() actor: Actor): Promise<void> {
    return this.restoreMember.run(actor, params.person, params.role);
  }

  @Endpoint(routes.listHabilitations)
  async habilitations(@CurrentActor() actor: Actor): Promise<unknown> {
    const items = await this.habilitate.list(actor);
    return { items: items.map((each) => ({ ...each, certification: { id: each.certificationId, title: each.certification } })) };
  }

  @Endpoint(routes.grantHabilitation)
  async grant(@Input() { body }: InputOf<typeof routes.grantHabilitation>, @CurrentActor() actor: Actor): Promise<unknown> {
    return { id: await this.habilitate.grant(actor, body) };
  }

  @Endpoint(routes.endHabilitation)
  end(@Input() { params }: InputOf<typeof routes.endHabilitation>, @CurrentActor() actor: Actor): Promise<void> {
    return this.habilitate.end(actor, params.habilitation);
  }

  @Endpoint(routes.readJournal)
  async lines(@Input() { query }: InputOf<typeof routes.readJournal>, @CurrentActor() actor: Actor): Promise<unknown> {
    return { ...(await this.journal.run(actor, query.cursor ?? null)), total: null };
  }
}
