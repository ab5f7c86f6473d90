import { ACCESS_ROADS, type Fiche } from '@probant/domain-referentiel';
import { z } from 'zod';
import { ActionView, Day, Id, Instant, OrgParams, Revision } from './fields.js';
import { CertificationView, ReferentielLine } from './referentiel.js';
import { route } from './route.js';

const maybe = z.string().nullable();
const codes = z.array(z.string());
/** A number of the national register. */
export const FicheNumber = z.string().trim().toUpperCase().regex(/^(RNCP|RS)\d{1,6}$/);
/** What a screen shows of a fiche: its lists are in the référentiel, not here. */
export const FicheView = z.object({
  number: z.string(), title: maybe, abbreviation: maybe, level: z.number().int().nullable(), state: maybe, active: z.boolean().nullable(), registration: maybe,
  endsOn: Day.nullable(), effectiveOn: Day.nullable(), decidedOn: Day.nullable(), publishedOn: Day.nullable(), awardedUntil: Day.nullable(),
  certifiers: z.array(z.object({ name: z.string(), siret: maybe, tradeName: maybe, website: maybe })), roads: z.array(z.object({ road: z.enum(ACCESS_ROADS), open: z.boolean().nullable(), jury: maybe })),
  blocs: z.array(z.object({ code: z.string(), label: z.string() })), partialAward: maybe,
  /** Proposals of the register, set to set: the certifier alone decides what answers what. */
  correspondences: z.array(z.object({ sourceCodes: codes, fiche: z.string(), destinationCodes: codes })), formerNumbers: codes, newNumbers: codes,
}) satisfies z.ZodType<Omit<Fiche, 'rawAbilities' | 'blocs'>>;
export const ReceivedFicheView = z.object({
  id: Id, status: z.enum(['reading', 'choosing', 'failed', 'read', 'joined']), asked: maybe, sourceName: z.string(), sourceHash: z.string(), updatedOn: Day.nullable(), receivedAt: Instant, joinedAt: Instant.nullable(),
  choices: z.array(z.object({ number: z.string(), title: z.string() })), choicesTotal: z.number().int(), failure: maybe, fiche: FicheView.nullable(), revision: Revision,
});
export const RegistrationWatchView = z.object({ code: z.enum(['registration_ends', 'registration_ended', 'registration_replaced', 'registration_inactive']), on: Day.nullable(), replacedBy: codes });
export const CertificationFicheView = z.object({
  certification: CertificationView.omit({ referentiels: true }), joined: ReceivedFicheView.nullable(), received: ReceivedFicheView.nullable(),
  /** The official code of each bloc, version by version: confirmed, or proposed by its number or the likeness of its title. */
  versions: z.array(z.object({ referentiel: ReferentielLine, blocs: z.array(z.object({ blocId: Id, number: z.string(), option: maybe, title: z.string(), code: maybe, by: z.enum(['confirmed', 'number', 'likeness']).nullable() })) })),
  watch: RegistrationWatchView.nullable(), actions: z.array(ActionView),
});
/** What a person confirms of a fiche that was read. */
export const JoinFicheBody = z.object({ revision: Revision, matches: z.array(z.object({ referentielId: Id, blocId: Id, code: z.string().max(40).nullable() })).max(500) });

const Params = OrgParams.extend({ certification: Id });
const FicheParams = OrgParams.extend({ fiche: Id });
const managers = ['manager'] as const;
export const ficheRoutes = {
  receiveFiche: route({ method: 'POST', path: '/api/o/:org/certifications/:certification/fiches', access: managers, summary: 'Recevoir la fiche du répertoire d’une certification, ou l’export qui la contient (lu par le travailleur)', params: Params, transfer: 'upload', response: z.object({ id: Id }) }),
  readFiche: route({ method: 'GET', path: '/api/o/:org/certifications/:certification/fiche', access: ['manager', 'administrator', 'referent_handicap'], summary: 'La fiche jointe à une certification, celle qui est reçue, et les codes officiels des blocs', params: Params, response: CertificationFicheView }),
  chooseFiche: route({ method: 'PUT', path: '/api/o/:org/fiches/:fiche/choice', access: managers, summary: 'Choisir la fiche à lire dans un export qui en contient plusieurs', params: FicheParams, body: z.object({ number: FicheNumber }) }),
  joinFiche: route({ method: 'PUT', path: '/api/o/:org/fiches/:fiche/joining', access: managers, summary: 'Joindre la fiche lue à sa certification, ou corriger les codes officiels de ses blocs', params: FicheParams, body: JoinFicheBody, response: ReceivedFicheView }),
  discardFiche: route({ method: 'DELETE', path: '/api/o/:org/fiches/:fiche', access: managers, summary: 'Jeter une fiche reçue et pas encore jointe', params: FicheParams }),
} as const;
