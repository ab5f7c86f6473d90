import { ROLES } from '@probant/domain-kernel';
import { z } from 'zod';
import { Day, Email, Id, Instant, line, OrgParams, page, PersonName, Slug } from './fields.js';
import { route } from './route.js';

export const RoleName = z.enum(ROLES);
export const OrganisationKind = z.enum(['certifier', 'centre', 'both']);
export const OrganisationView = z.object({ id: Id, slug: Slug, name: z.string(), kind: OrganisationKind });

/** Twelve characters or more; no composition rule (CNIL deliberation 2022-100: length and throttling). */
export const Password = z.string().min(12).max(200);

export const MembershipView = z.object({
  organisation: OrganisationView,
  roles: z.array(RoleName),
  /** The person's own candidacies there, newest first. */
  candidacies: z.array(z.object({ id: Id, title: z.string(), status: z.string() })),
});
export const SessionView = z.object({
  person: PersonName.extend({ email: z.string() }),
  memberships: z.array(MembershipView),
  /** `try`: everything on this machine, mail goes to the outbox page. */
  mode: z.enum(['try', 'production']),
});
export type SessionView = z.output<typeof SessionView>;

export const HealthView = z.object({
  status: z.enum(['ok', 'degraded']), version: z.string(),
  checks: z.object({ database: z.boolean(), queue: z.boolean(), storage: z.boolean(), worker: z.boolean() }),
});
export const MailView = z.object({ id: Id, to: z.string(), subject: z.string(), text: z.string(), sentAt: Instant });
export const InvitationView = z.object({ organisation: z.string(), role: RoleName, email: z.string(), hasAccount: z.boolean(), givenName: z.string(), familyName: z.string(), expiresOn: Day });
export const MemberView = PersonName.extend({ email: z.string(), roles: z.array(RoleName), invited: z.boolean() });
export const SessionLineView = z.object({ id: Id, current: z.boolean(), device: z.string(), createdAt: Instant, lastSeenAt: Instant });
export const HabilitationView = z.object({
  id: Id, certification: z.object({ id: Id, title: z.string() }), certifier: OrganisationView, centre: OrganisationView,
  scope: z.enum(['accompany', 'organise', 'both']), validFrom: Day, validTo: Day.nullable(),
});
export const JournalLineView = z.object({ id: Id, number: z.number().int().nullable(), at: Instant, actor: z.string().nullable(), type: z.string(), subjectId: Id, data: z.record(z.string(), z.unknown()), hash: z.string().nullable() });

const Token = z.object({ token: z.string().min(20).max(200) });

export const peopleRoutes = {
  health: route({ method: 'GET', path: '/api/health', access: 'public', summary: 'État de la base, de la file, du stockage et du travailleur', response: HealthView }),
  openApi: route({ method: 'GET', path: '/api/openapi.json', access: 'public', summary: 'Cette documentation, en OpenAPI 3.1', response: z.record(z.string(), z.unknown()) }),
  readDemo: route({ method: 'GET', path: '/api/demo', access: 'public', summary: 'Les comptes de démonstration d’une instance d’essai, ou null', response: z.object({ demo: z.object({ password: z.string(), accounts: z.array(z.object({ email: z.string(), name: z.string(), says: z.string() })) }).nullable() }) }),
  readSession: route({ method: 'GET', path: '/api/session', access: 'public', summary: 'La session en cours, ou null', response: z.object({ session: SessionView.nullable() }) }),
  signIn: route({ method: 'POST', path: '/api/session', access: 'public', summary: 'Se connecter', body: z.object({ email: Email, password: z.string().min(1).max(200) }), response: SessionView, status: 200 }),
  signOut: route({ method: 'DELETE', path: '/api/session', access: 'person', summary: 'Se déconnecter' }),
  listSessions: route({ method: 'GET', path: '/api/sessions', access: 'person', summary: 'Mes sessions ouvertes', response: z.object({ items: z.array(SessionLineView) }) }),
  signOutEverywhere: route({ method: 'DELETE', path: '/api/sessions', access: 'person', summary: 'Fermer toutes mes autres sessions' }),
  closeSession: route({ method: 'DELETE', path: '/api/sessions/:session', access: 'person', summary: 'Fermer une de mes sessions', params: z.object({ session: Id }) }),
  changePassword: route({ method: 'PUT', path: '/api/password', access: 'person', summary: 'Changer mon mot de passe', body: z.object({ current: z.string().max(200), next: Password }) }),
  askPasswordReset: route({ method: 'POST', path: '/api/password/ask', access: 'public', summary: 'Demander un lien pour un nouveau mot de passe; même réponse que le compte existe ou non', body: z.object({ email: Email }) }),
  resetPassword: route({ method: 'POST', path: '/api/password/reset', access: 'public', summary: 'Poser un nouveau mot de passe avec le lien reçu', body: Token.extend({ password: Password }) }),
  readInvitation: route({ method: 'POST', path: '/api/invitations/read', access: 'public', summary: 'Lire une invitation à partir de son lien', body: Token, response: InvitationView, status: 200 }),
  acceptInvitation: route({ method: 'POST', path: '/api/invitations/accept', access: 'public', summary: 'Accepter une invitation: crée le compte, ou demande le mot de passe du compte existant', body: Token.extend({ givenName: line(80), familyName: line(80), password: z.string().min(1).max(200) }), response: SessionView, status: 200 }),
  renameMe: route({ method: 'PATCH', path: '/api/me', access: 'person', summary: 'Corriger mon nom', body: z.object({ givenName: line(80), familyName: line(80) }) }),
  events: route({ method: 'GET', path: '/api/events', access: 'person', summary: 'Ce qui change, en direct: sujet et compteur, jamais de contenu', transfer: 'events' }),
  outbox: route({ method: 'GET', path: '/api/outbox', access: 'public', summary: "Courriels de l'instance d'essai", query: z.object({ to: z.string().max(254).optional() }), response: z.object({ items: z.array(MailView) }) }),
  readOrganisation: route({ method: 'GET', path: '/api/o/:org', access: ROLES, summary: "L'organisme", params: OrgParams, response: OrganisationView.extend({ roles: z.array(RoleName) }) }),
  listMembers: route({ method: 'GET', path: '/api/o/:org/members', access: ['manager', 'administrator'], summary: "Qui travaille dans l'organisme; les candidats sont dans les candidatures", params: OrgParams, response: z.object({ items: z.array(MemberView) }) }),
  inviteMember: route({ method: 'POST', path: '/api/o/:org/invitations', access: ['manager', 'administrator'], summary: 'Inviter une personne à un rôle', params: OrgParams, body: z.object({ email: Email, givenName: line(80), familyName: line(80), role: RoleName }), response: z.object({ id: Id }) }),
  removeMember: route({ method: 'DELETE', path: '/api/o/:org/members/:person/:role', access: ['administrator'], summary: "Retirer un rôle (jamais le dernier administrateur)", params: OrgParams.extend({ person: Id, role: RoleName }) }),
  restoreMember: route({ method: 'POST', path: '/api/o/:org/members/:person/:role/restoration', access: ['administrator'], summary: 'Rendre un rôle retiré', params: OrgParams.extend({ person: Id, role: RoleName }) }),
  listHabilitations: route({ method: 'GET', path: '/api/o/:org/habilitations', access: ['manager', 'administrator'], summary: 'Habilitations données et reçues', params: OrgParams, response: z.object({ items: z.array(HabilitationView) }) }),
  grantHabilitation: route({ method: 'POST', path: '/api/o/:org/habilitations', access: ['manager'], summary: 'Habiliter un centre pour une certification', params: OrgParams, body: z.object({ certificationId: Id, centreSlug: Slug, scope: z.enum(['accompany', 'organise', 'both']), validFrom: Day, validTo: Day.nullable() }), response: z.object({ id: Id }) }),
  endHabilitation: route({ method: 'DELETE', path: '/api/o/:org/habilitations/:habilitation', access: ['manager'], summary: 'Mettre fin à une habilitation', params: OrgParams.extend({ habilitation: Id }) }),
  readJournal: route({ method: 'GET', path: '/api/o/:org/journal', access: ['administrator'], summary: 'Le journal, du plus récent au plus ancien', params: OrgParams, query: z.object({ cursor: z.string().max(200).optional() }), response: page(JournalLineView) }),
} as const;
