import { createReadStream } from 'node:fs';
import path from 'node:path';
import { SystemTransactions, Transactions } from '@probant/database';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import type { ColumnMeaning, Referentiel } from '@probant/domain-referentiel';
import { ImportReferentiel, ListCertifications, Organisations, ReadDocument, Storage, type StagedObject } from '@probant/use-cases';
import { inHouse } from '../house.js';
import { Refused } from '../output.js';

export interface ImportAsked { readonly organisation: string; readonly certification: string; /** What the columns of a workbook hold; guessed when null. */ readonly columns: readonly ColumnMeaning[] | null }
/** The référentiel a document became, and whether the same one was there already. */
export interface Imported { readonly referentiel: Referentiel; readonly known: boolean }
type Get = <P>(type: abstract new (...given: never[]) => P) => P;

/** Imports a document for a certification of an organisation, as its manager would, and reads it at once: no worker is waited for. Throws `Refused`. */
export function importDocument(file: string, asked: ImportAsked): Promise<Imported> {
  return inHouse(async (get) => {
    const organisationId = await organisationNamed(get, asked.organisation);
    const inOrganisation = <T>(work: (actor: Actor) => Promise<T>): Promise<T> => get(Transactions).asSystem(organisationId, 'write', work);
    const certificationId = await inOrganisation((actor) => certificationNamed(get, actor, asked.certification));
    const staged = await get(Storage).putStaged(createReadStream(file));
    const { id, known } = await inOrganisation((actor) => get(ImportReferentiel).run(actor, certificationId, { ...staged, name: path.basename(file) })).catch((error: unknown) => refusedOf(get, staged, error));
    const referentiel = await inOrganisation((actor) => get(ReadDocument).run(actor, id, asked.columns));
    if (!referentiel) throw new Refused('Ce référentiel vient d’être supprimé.');
    return { referentiel, known };
  });
}

/** The organisation of this name in the addresses. Throws `Refused`. */
export async function organisationNamed(get: Get, slug: string): Promise<Id> {
  const organisation = await get(SystemTransactions).plain('read', () => get(Organisations).named(slug));
  if (!organisation) throw new Refused(`Aucun organisme ne porte le nom d’adresse « ${slug} ».`);
  return organisation.id;
}

/** By its code of the register, its title or its id, among those of the organisation. */
async function certificationNamed(get: Get, actor: Actor, asked: string): Promise<Id> {
  const own = (await get(ListCertifications).run(actor)).filter(({ mine }) => mine).map(({ certification }) => certification);
  const named = own.filter(({ id, rncp, title }) => [id, rncp, title].includes(asked));
  const [found, other] = named;
  if (found && !other) return found.id;
  if (other) throw new Refused(`Plusieurs certifications s’appellent « ${asked} » : donnez l’identifiant (${named.map(({ id }) => id).join(', ')}).`);
  const known = own.map(({ rncp, title }) => (rncp ? `${rncp} ${title}` : title));
  throw new Refused(`Aucune certification « ${asked} » dans cet organisme. ${known.length > 0 ? `Il a : ${known.join(' ; ')}.` : 'Il n’en a déclaré aucune.'}`);
}

async function refusedOf(get: Get, staged: StagedObject, error: unknown): Promise<never> {
  await get(Storage).removeStaged(staged.key);
  if (!(error instanceof DomainError)) throw error;
  if (error.code === 'referentiel.empty') throw new Refused('Ce fichier est vide : aucun texte à lire.');
  if (error.code === 'referentiel.already_published') throw new Refused(`Ce document est déjà publié : c’est la version ${String(error.details['version'])}.`);
  throw new Refused(error.code);
}
