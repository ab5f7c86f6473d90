import { DomainError, type Id } from '@probant/domain-kernel';
import type { Fiche, FicheFound, ReceivedFiche } from '@probant/domain-referentiel';
import { idOf } from '../../testing/fakes.js';
import type { ReceivedDocument } from '../ports/document-reader.js';
import { FicheReader } from '../ports/fiche-reader.js';
import { Fiches } from '../ports/fiches.js';

export class InMemoryFiches extends Fiches {
  readonly kept = new Map<Id, ReceivedFiche>();
  async find(id: Id): Promise<ReceivedFiche | null> {
    return this.kept.get(id) ?? null;
  }
  async ofCertification(certificationId: Id): Promise<readonly ReceivedFiche[]> {
    return [...this.kept.values()].filter((each) => each.certificationId === certificationId).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt) || b.id.localeCompare(a.id));
  }
  async add(received: ReceivedFiche): Promise<void> {
    this.kept.set(received.id, received);
  }
  async save(received: ReceivedFiche): Promise<void> {
    if (this.kept.get(received.id)?.revision !== received.revision - 1) throw new DomainError('conflict', 'referentiel.fiche_stale');
    this.kept.set(received.id, received);
  }
  async remove({ id, revision }: ReceivedFiche): Promise<void> {
    if (this.kept.get(id)?.revision !== revision) throw new DomainError('conflict', 'referentiel.fiche_stale');
    this.kept.delete(id);
  }
}

/** Finds what it was told to find. */
export class ToldFicheReader extends FicheReader {
  found: FicheFound = { fault: 'not_a_fiche' };
  readonly asked: (ReceivedDocument & { readonly number: string | null })[] = [];
  async read(document: ReceivedDocument, number: string | null): Promise<FicheFound> {
    this.asked.push({ ...document, number });
    return this.found;
  }
}

/** A fiche with two blocs, replaced by another. */
export const FICHE: Fiche = {
  number: 'RNCP12345', title: 'Chef de projet', abbreviation: null, level: 7, state: 'Publiée', active: true, registration: 'Enregistrement sur demande', endsOn: '2030-06-30', effectiveOn: null, decidedOn: '2025-06-30', publishedOn: null, awardedUntil: null,
  certifiers: [{ name: 'École du Belvédère', siret: null, tradeName: null, website: null }], roads: [{ road: 'VAE', open: true, jury: 'Trois personnes.' }],
  blocs: [{ code: 'RNCP12345BC01', label: 'Conduire un projet', rawCompetencies: '', competencies: { form: 'flat', items: [] }, rawModalities: '', modalities: [], prerequisites: null }, { code: 'RNCP12345BC02', label: 'Animer une équipe', rawCompetencies: '', competencies: { form: 'flat', items: [] }, rawModalities: '', modalities: [], prerequisites: null }],
  rawAbilities: '', partialAward: null, correspondences: [{ sourceCodes: ['RNCP12345BC01'], fiche: 'RNCP9999', destinationCodes: ['RNCP9999BC01', 'RNCP9999BC02'] }], formerNumbers: ['RNCP9999'], newNumbers: ['RNCP20000'],
};

/** A file of the register received, not read yet. */
export function aReceivedFiche(part: Partial<ReceivedFiche> = {}): ReceivedFiche {
  return {
    id: idOf(951), certifierId: idOf(501), certificationId: idOf(601), status: 'reading', asked: 'RNCP12345', sourceName: 'export-fiches-rncp-v4-1-2026-03-01.zip', sourceHash: 'f'.repeat(64), sourceKey: 'staged-f', updatedOn: null, choices: [], choicesTotal: 0, fiche: null, failure: null, matches: [],
    receivedBy: null, receivedAt: '2026-03-01T09:00:00.000Z', joinedBy: null, joinedAt: null, revision: 0, ...part,
  };
}
