import type { Id } from '@probant/domain-kernel';
import { aBloc, aCompetency, aCriterion, aTree } from '@probant/domain-referentiel/testing/tree.builders.js';
import type { Dossier, Ground } from '../ports/dossiers.js';
import { CountedIds, FixedClock, idOf, ListedJournal, person } from '../../testing/fakes.js';
import type { Within } from '../../ports/within.js';
import { DepositBooklet } from '../deposit-booklet.js';
import { InspectFile } from '../inspect-file.js';
import { ReceiveEvidenceFile } from '../receive-evidence-file.js';
import { TieEvidence } from '../tie-evidence.js';
import {
  InMemoryBooklets, InMemoryDossiers, InMemoryEvidenceLibrary, InMemoryExperiences, InMemorySnapshots, InMemoryTies, InMemoryUploads, ListedStorage, ShortFingerprints, ToldInspector,
} from './in-memory-ports.js';

export const SCHOOL = idOf(501);
export const CERTIFIER = idOf(502);
export const LEA = idOf(601);
export const CANDIDACY = idOf(701);
export const BLOC = idOf(801);
export const OTHER_BLOC = idOf(802);
export const C1 = idOf(811);
export const C2 = idOf(812);
export const C3 = idOf(813);
export const CR1 = idOf(821);
export const CR2 = idOf(822);

/** Two blocs, three competencies; the first criterion bears on the first two. */
export const TREE = aTree({
  blocs: [
    aBloc({
      id: BLOC, number: '1', title: 'Conduire un projet',
      competencies: [aCompetency({ id: C1, code: 'C1.1' }), aCompetency({ id: C2, code: 'C1.2' })],
      criteria: [aCriterion({ id: CR1, competencyIds: [C1, C2] }), aCriterion({ id: CR2, competencyIds: [C2] })],
    }),
    aBloc({ id: OTHER_BLOC, number: '2', title: 'Mesurer', competencies: [aCompetency({ id: C3, code: 'C2.1' })], criteria: [aCriterion({ id: idOf(823), competencyIds: [C3] })] }),
  ],
});

export const GROUND: Ground = { tree: TREE, adaptation: null, ruleSet: null, exemptedCriterionIds: [] };

/** Léa's candidacy on the first bloc, being built, with all her statements made. */
export function aDossier(part: Partial<Dossier> = {}): Dossier {
  return {
    id: CANDIDACY, organisationId: SCHOOL, certifierId: CERTIFIER, candidateId: LEA, accompagnateurId: null, status: 'building', referentielId: idOf(901), route: 'vae',
    scope: { kind: 'blocs', blocIds: [BLOC], optionBlocIds: [] }, passageNumber: 1, passageBlocIds: null, candidate: { givenName: 'Léa', familyName: 'Martin' }, certification: 'Chef de projet',
    organisation: 'École', identityStated: true, consentedAt: '2026-01-10T09:00:00.000Z', swornAt: '2026-02-10T09:00:00.000Z', depositedOn: null, contentCounter: 1, ...part,
  };
}

/** Every port in memory around one candidacy, and the few acts the other tests begin with. */
export function portfolioWorld(part: Partial<Dossier> = {}) {
  const clock = new FixedClock();
  const ids = new CountedIds();
  const journal = new ListedJournal();
  const snapshots = new InMemorySnapshots();
  const dossiers = new InMemoryDossiers(snapshots);
  const uploads = new InMemoryUploads();
  const library = new InMemoryEvidenceLibrary(uploads);
  const experiences = new InMemoryExperiences();
  const ties = new InMemoryTies();
  const booklets = new InMemoryBooklets(library);
  const inspector = new ToldInspector();
  const storage = new ListedStorage();
  const fingerprints = new ShortFingerprints();
  dossiers.put(aDossier(part), GROUND);
  const lea = person(LEA, SCHOOL, 'candidate');
  const receive = new ReceiveEvidenceFile(dossiers, library, journal, clock, ids);
  const inspect = new InspectFile(dossiers, library, inspector, storage, journal);
  let transactions = 0;
  const within: Within = async (work) => {
    transactions += 1;
    return work(lea).finally(() => (transactions -= 1));
  };
  const tie = new TieEvidence(dossiers, library, ties, journal, clock, ids);
  const deposit = new DepositBooklet(dossiers, library, experiences, ties, booklets, fingerprints, journal, clock, ids);
  const checkedFile = async (name = 'rapport.pdf') => {
    const evidence = await receive.add(lea, CANDIDACY, { key: `staged-${name}`, bytes: 1000, sha256: 'b'.repeat(64), name });
    await inspect.run(within, SCHOOL, evidence.files[0]?.id ?? '', CANDIDACY);
    return (await library.find(SCHOOL, evidence.id)) ?? evidence;
  };
  const tiedFile = async (competencyId: Id = C1, argument = 'J’ai conduit ce projet.') => tie.run(lea, CANDIDACY, { evidenceId: (await checkedFile()).id, competencyId, argument });
  return {
    clock, ids, journal, snapshots, dossiers, uploads, library, experiences, ties, booklets, inspector, storage, fingerprints, receive, inspect, tie, deposit, checkedFile, tiedFile, lea, within, open: () => transactions,
    stranger: person(idOf(699), SCHOOL, 'candidate'), manager: person(idOf(698), SCHOOL, 'manager'), coach: person(idOf(697), SCHOOL, 'accompagnateur'), juror: person(idOf(696), SCHOOL, 'juror'),
    counter: () => dossiers.dossiers.get(CANDIDACY)?.contentCounter ?? 0,
    status: () => dossiers.dossiers.get(CANDIDACY)?.status,
  };
}
