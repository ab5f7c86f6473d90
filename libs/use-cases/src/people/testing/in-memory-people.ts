import { addDays, type Day, type Id, type Instant, type Role } from '@probant/domain-kernel';
import type { CountedIds } from '../../testing/fakes.js';
import { Accounts, type Account } from '../ports/accounts.js';
import { InvitationBook, type Invitation, type InvitationFile } from '../ports/invitations.js';
import { Organisations, type Habilitation, type Member, type NamedHabilitation, type Organisation } from '../ports/organisations.js';

export interface HeldRole { readonly organisationId: Id; readonly personId: Id; readonly role: Role }

/** Everything the ports of people keep, in one place: what one writes another reads. */
export class PeopleStore {
  readonly accounts = new Map<Id, Account>();
  readonly organisations = new Map<Id, Organisation>();
  readonly certifications = new Map<Id, { readonly certifierId: Id; readonly title: string }>();
  readonly habilitations = new Map<Id, Habilitation>();
  roles: HeldRole[] = [];
  readonly removed: HeldRole[] = [];
  invitations: Invitation[] = [];

  rolesOf(organisationId: Id, personId: Id): readonly Role[] {
    return this.roles.filter((each) => each.organisationId === organisationId && each.personId === personId).map(({ role }) => role).sort();
  }

  /** Whether the person holds the role by an invitation nobody accepted: they have not come. */
  waitsFor(organisationId: Id, personId: Id, roles: readonly Role[]): boolean {
    const theirs = this.invitations.filter((each) => each.organisationId === organisationId && each.personId === personId);
    return theirs.some(({ role }) => roles.includes(role)) && theirs.every(({ acceptedAt }) => acceptedAt === null);
  }
}

export class InMemoryAccounts extends Accounts {
  constructor(private readonly store: PeopleStore) {
    super();
  }
  async findByEmail(email: string): Promise<Account | null> {
    return [...this.store.accounts.values()].find((account) => account.email.toLowerCase() === email.toLowerCase()) ?? null;
  }
  async find(personId: Id): Promise<Account | null> {
    return this.store.accounts.get(personId) ?? null;
  }
  async rename(personId: Id, givenName: string, familyName: string): Promise<void> {
    this.change(personId, { givenName, familyName });
  }
  async setPassword(personId: Id, passwordHash: string): Promise<void> {
    this.change(personId, { passwordHash });
  }
  private change(personId: Id, part: Partial<Account>): void {
    const account = this.store.accounts.get(personId);
    if (account) this.store.accounts.set(personId, { ...account, ...part });
  }
}

export class InMemoryInvitationBook extends InvitationBook {
  constructor(
    private readonly store: PeopleStore,
    private readonly ids: CountedIds,
  ) {
    super();
  }
  async personOf(email: string, { givenName, familyName }: { readonly givenName: string; readonly familyName: string }): Promise<Id> {
    const known = [...this.store.accounts.values()].find((account) => account.email.toLowerCase() === email.toLowerCase());
    if (known) return known.id;
    const id = this.ids.next();
    this.store.accounts.set(id, { id, email, givenName, familyName, passwordHash: null });
    return id;
  }
  async giveRole(organisationId: Id, personId: Id, role: Role): Promise<void> {
    if (!this.store.rolesOf(organisationId, personId).includes(role)) this.store.roles.push({ organisationId, personId, role });
  }
  async add(invitation: Invitation): Promise<void> {
    const replaced = (each: Invitation): boolean => each.acceptedAt === null && same(each, invitation);
    this.store.invitations = [...this.store.invitations.map((each) => (replaced(each) ? { ...each, expiresOn: addDays(invitation.createdAt.slice(0, 10), -1) } : each)), invitation];
  }
  async findByToken(tokenHash: string): Promise<InvitationFile | null> {
    const found = this.store.invitations.find((each) => each.tokenHash === tokenHash);
    return found ? { ...found, organisation: this.store.organisations.get(found.organisationId)?.name ?? '' } : null;
  }
  async accept(invitation: Invitation, at: Instant): Promise<boolean> {
    const open = this.store.invitations.some((each) => each.id === invitation.id && each.acceptedAt === null);
    this.store.invitations = this.store.invitations.map((each) => (each.id === invitation.id && each.acceptedAt === null ? { ...each, acceptedAt: at } : each));
    return open;
  }
}

export class InMemoryOrganisations extends Organisations {
  constructor(private readonly store: PeopleStore) {
    super();
  }
  async find(organisationId: Id): Promise<Organisation | null> {
    return this.store.organisations.get(organisationId) ?? null;
  }
  async named(slug: string): Promise<Organisation | null> {
    return [...this.store.organisations.values()].find((each) => each.slug === slug) ?? null;
  }
  async any(): Promise<boolean> {
    return this.store.organisations.size > 0;
  }
  async add(organisation: Organisation): Promise<void> {
    this.store.organisations.set(organisation.id, organisation);
  }
  async centreNamed(slug: string): Promise<Id | null> {
    const found = await this.named(slug);
    return found && found.kind !== 'certifier' ? found.id : null;
  }
  async members(organisationId: Id): Promise<readonly Member[]> {
    const people = [...new Set(this.store.roles.filter((each) => each.organisationId === organisationId && each.role !== 'candidate').map(({ personId }) => personId))];
    return people.flatMap((id) => this.member(organisationId, id)).sort((a, b) => (`${a.familyName} ${a.givenName}` < `${b.familyName} ${b.givenName}` ? -1 : 1));
  }
  private member(organisationId: Id, id: Id): readonly Member[] {
    const account = this.store.accounts.get(id);
    if (!account) return [];
    const roles = this.store.rolesOf(organisationId, id).filter((role) => role !== 'candidate');
    return [{ id, givenName: account.givenName, familyName: account.familyName, email: account.email, roles, invited: this.store.waitsFor(organisationId, id, roles) }];
  }
  async removeRole(organisationId: Id, personId: Id, role: Role, today: Day): Promise<boolean> {
    const before = this.store.roles.length;
    this.store.removed.push({ organisationId, personId, role });
    this.store.roles = this.store.roles.filter((each) => !(each.organisationId === organisationId && each.personId === personId && each.role === role));
    const gone = (each: Invitation): boolean => each.organisationId === organisationId && each.personId === personId && each.role === role && each.acceptedAt === null;
    this.store.invitations = this.store.invitations.map((each) => (gone(each) ? { ...each, expiresOn: addDays(today, -1) } : each));
    return this.store.roles.length < before;
  }
  async hadRole(organisationId: Id, personId: Id, role: Role): Promise<boolean> {
    return this.store.removed.some((each) => each.organisationId === organisationId && each.personId === personId && each.role === role);
  }
  async othersWith(organisationId: Id, role: Role, personId: Id): Promise<number> {
    return this.store.roles.filter((each) => each.organisationId === organisationId && each.role === role && each.personId !== personId && !this.store.waitsFor(organisationId, each.personId, [role])).length;
  }
  async owns(organisationId: Id, certificationId: Id): Promise<boolean> {
    return this.store.certifications.get(certificationId)?.certifierId === organisationId;
  }
  async habilitations(organisationId: Id): Promise<readonly NamedHabilitation[]> {
    const named = (each: Habilitation): NamedHabilitation => ({ ...each, certification: this.store.certifications.get(each.certificationId)?.title ?? '', certifier: this.store.organisations.get(each.certifierId)!, centre: this.store.organisations.get(each.centreId)! });
    return [...this.store.habilitations.values()].filter(({ certifierId, centreId }) => certifierId === organisationId || centreId === organisationId).map(named).sort((a, b) => (`${a.centre.name}${b.validFrom}` < `${b.centre.name}${a.validFrom}` ? -1 : 1));
  }
  async addHabilitation(habilitation: Habilitation): Promise<void> {
    this.store.habilitations.set(habilitation.id, habilitation);
  }
  async endHabilitation(certifierId: Id, habilitationId: Id, on: Day): Promise<Id | null> {
    const found = this.store.habilitations.get(habilitationId);
    if (found?.certifierId !== certifierId || (found.validTo !== null && found.validTo <= on)) return null;
    this.store.habilitations.set(habilitationId, { ...found, validTo: on });
    return found.centreId;
  }
}

function same(a: Invitation, b: Invitation): boolean {
  return a.organisationId === b.organisationId && a.personId === b.personId && a.role === b.role && a.candidacyId === b.candidacyId;
}
