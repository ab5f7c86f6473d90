import type { Id } from '@probant/domain-kernel';
import { newSheet, NOWHERE_IN_PARTICULAR, type BookletContent, type Evidence, type EvidenceFile, type Experience, type Tie, type Upload } from '@probant/domain-portfolio';
import type { Booklet, Booklets } from '../ports/booklets.js';
import type { CompletenessSnapshots } from '../ports/completeness-snapshots.js';
import type { Dossier, Dossiers } from '../ports/dossiers.js';
import type { EvidenceLibrary } from '../ports/evidence-library.js';
import type { Experiences } from '../ports/experiences.js';
import type { Ties } from '../ports/ties.js';
import type { Uploads } from '../ports/uploads.js';

/** The ports of the portfolio around one candidacy being built, whichever adapters stand behind them. */
export interface PortfolioPorts {
  readonly dossiers: Dossiers;
  readonly experiences: Experiences;
  readonly library: EvidenceLibrary;
  readonly uploads: Uploads;
  readonly ties: Ties;
  readonly booklets: Booklets;
  readonly snapshots: CompletenessSnapshots;
  readonly candidacyId: Id;
  readonly competencyId: Id;
  id(): Id;
  /** Runs as the candidate, in one transaction where there are transactions. */
  asCandidate<T>(work: () => Promise<T>): Promise<T>;
}

const NOW = '2026-03-01T09:00:00.000Z';

/** What every adapter of the portfolio's ports does. */
export function portfolioPortsSuite(open: () => Promise<PortfolioPorts>): void {
  let ports: PortfolioPorts;
  let dossier: Dossier;
  beforeEach(async () => {
    ports = await open();
    dossier = (await ports.asCandidate(() => ports.dossiers.find(ports.candidacyId)))!;
  });

  const evidence = (part: Partial<Evidence> = {}): Evidence => ({
    ...newSheet({ title: 'Rapport' }), id: ports.id(), organisationId: dossier.organisationId, personId: dossier.candidateId, number: 0, form: 'file', url: null, text: null, files: [], createdAt: NOW, removedAt: null, revision: 0, ...part,
  });
  const file = (one: Evidence, part: Partial<EvidenceFile> = {}): EvidenceFile => ({
    id: ports.id(), organisationId: one.organisationId, evidenceId: one.id, personId: one.personId, version: 1, name: 'rapport.pdf', bytes: 1200, type: null, state: 'checking', fault: null, sha256: null, stagedKeys: ['k1', 'k2'],
    pages: null, seconds: null, previewPages: 0, scanned: 'not_scanned', outline: [], addedAt: NOW, ...part,
  });
  const added = async (part: Partial<Evidence> = {}): Promise<Evidence> => {
    const one = evidence(part);
    return { ...one, number: await ports.library.add(one) };
  };
  const tie = (evidenceId: Id, part: Partial<Tie> = {}): Tie => ({
    id: ports.id(), organisationId: dossier.organisationId, certifierId: dossier.certifierId, candidacyId: dossier.id, evidenceId, competencyId: ports.competencyId, argument: 'Voici', place: { ...NOWHERE_IN_PARTICULAR, pageFrom: 2 },
    criterionIds: [ports.id()], expectedElementIds: [], authorship: 'collective', ownPart: 'La mesure', revision: 0, savedAt: NOW, removedAt: null, ...part,
  });

  describe('the candidacy', () => {
    it('is found with its statements and its scope; one that is not there is null', async () => {
      await ports.asCandidate(async () => {
        expect(dossier).toMatchObject({ status: 'building', route: 'vae', identityStated: true, passageNumber: 1, passageBlocIds: null, candidate: { givenName: 'Léa', familyName: 'Martin' } });
        expect(await ports.dossiers.find(ports.id())).toBeNull();
      });
    });

    it('opens with its tree and the last completeness, which an older one never replaces', async () => {
      await ports.asCandidate(async () => {
        expect((await ports.dossiers.open(dossier.id))?.snapshot).toBeNull();
        const completeness = { findings: [], blocs: [] };
        expect(await ports.snapshots.keep(dossier, { completeness, counterSeen: 3, computedAt: NOW })).toBe(true);
        expect(await ports.snapshots.keep(dossier, { completeness, counterSeen: 2, computedAt: NOW })).toBe(false);
        expect(await ports.dossiers.open(dossier.id)).toMatchObject({ snapshot: { completeness, counterSeen: 3, computedAt: NOW }, ground: { adaptation: null, ruleSet: null } });
        expect((await ports.dossiers.treeOf(dossier)).blocs.length).toBeGreaterThan(0);
      });
    });

    it('is stale until what moved was looked at', async () => {
      await ports.asCandidate(async () => {
        await ports.dossiers.raiseCounters(dossier.organisationId, dossier.candidateId);
        await ports.dossiers.raiseCounter(dossier);
        const { contentCounter } = (await ports.dossiers.find(dossier.id))!;
        expect(contentCounter).toBe(dossier.contentCounter + 2);
        expect(await ports.dossiers.staleOf(dossier.organisationId, dossier.candidateId)).toEqual([dossier.id]);
        expect(await ports.dossiers.staleIn(dossier.organisationId, 10)).toEqual([dossier.id]);
        await ports.snapshots.keep(dossier, { completeness: { findings: [], blocs: [] }, counterSeen: contentCounter, computedAt: NOW });
        expect(await ports.dossiers.staleOf(dossier.organisationId, dossier.candidateId)).toEqual([]);
      });
    });

    it('takes the steps of the table, and no other; a flag moves neither the date of the deposit nor keeps the sworn statement', async () => {
      await ports.asCandidate(async () => {
        await ports.dossiers.take(dossier, 'deposit', NOW);
        const deposited = (await ports.dossiers.find(dossier.id))!;
        expect(deposited).toMatchObject({ status: 'deposited', depositedOn: '2026-03-01' });
        await expect(ports.dossiers.take(dossier, 'deposit', NOW)).rejects.toMatchObject({ refusal: 'conflict' });
        await ports.dossiers.take(deposited, 'flag', '2026-03-05T09:00:00.000Z');
        const flagged = (await ports.dossiers.find(dossier.id))!;
        expect(flagged).toMatchObject({ status: 'flagged', swornAt: null });
        await ports.dossiers.take(flagged, 'deposit', '2026-03-09T09:00:00.000Z');
        expect(await ports.dossiers.find(dossier.id)).toMatchObject({ depositedOn: '2026-03-01' });
      });
    });
  });

  describe('experiences', () => {
    it('come back as written, the most recent first, and are written from the revision read', async () => {
      await ports.asCandidate(async () => {
        const one: Experience = { id: ports.id(), organisationId: dossier.organisationId, personId: dossier.candidateId, role: 'Cheffe', employer: 'Atelier', from: '2020-01-01', to: null, weeklyHours: 17.5, status: 'consultant', description: 'L’atelier', createdAt: NOW, removedAt: null, revision: 0 };
        const recent = { ...one, id: ports.id(), from: '2023-05-01', to: '2024-05-01' };
        await ports.experiences.add(one);
        await ports.experiences.add(recent);
        expect(await ports.experiences.listOf(one.organisationId, one.personId)).toEqual([recent, one]);
        await ports.experiences.save({ ...one, removedAt: NOW, revision: 1 });
        expect(await ports.experiences.listOf(one.organisationId, one.personId)).toEqual([recent]);
        expect(await ports.experiences.find(one.organisationId, one.id)).toMatchObject({ removedAt: NOW });
        await expect(ports.experiences.save({ ...one, revision: 1 })).rejects.toMatchObject({ refusal: 'conflict', code: 'portfolio.stale_edit' });
      });
    });
  });

  describe('evidence', () => {
    it('is numbered in order and comes back as written', async () => {
      await ports.asCandidate(async () => {
        const first = await added({ form: 'text', text: 'Récit', producedOn: '2025-01-31', aiTools: 'Aucun' });
        const second = await added({ form: 'link', url: 'https://exemple.fr' });
        expect(await ports.library.listOf(dossier.organisationId, dossier.candidateId)).toEqual([{ ...first, number: 1 }, { ...second, number: 2 }]);
        await ports.library.save({ ...first, title: 'Autre', removedAt: NOW, revision: 1 });
        expect(await ports.library.find(dossier.organisationId, first.id)).toMatchObject({ title: 'Autre', removedAt: NOW });
        expect(await ports.library.listOf(dossier.organisationId, dossier.candidateId)).toHaveLength(1);
        expect(await ports.library.listOf(dossier.organisationId, dossier.candidateId, true)).toHaveLength(2);
        await expect(ports.library.save({ ...first, revision: 1 })).rejects.toMatchObject({ code: 'portfolio.stale_edit' });
      });
    });

    it('keeps every version of its file, the newest first, and counts their bytes', async () => {
      await ports.asCandidate(async () => {
        const one = await added();
        const old = file(one);
        const recent = file(one, { version: 2, bytes: 300 });
        await ports.library.addFile(old);
        await ports.library.addFile(recent);
        const checked: EvidenceFile = { ...old, type: 'application/pdf', state: 'ready', sha256: 'a'.repeat(64), stagedKeys: [], pages: 4, seconds: 1.5, previewPages: 4, outline: [{ text: 'Bloc 1', page: 1, level: 1 }] };
        expect(await ports.library.settleFile(checked)).toBe(true);
        expect(await ports.library.settleFile({ ...checked, state: 'refused', fault: 'unreadable' })).toBe(false);
        await ports.library.keepObject(dossier.organisationId, 'a'.repeat(64), 1200);
        await ports.library.keepObject(dossier.organisationId, 'a'.repeat(64), 1200);
        expect((await ports.library.find(dossier.organisationId, one.id))?.files).toEqual([recent, checked]);
        expect(await ports.library.findFile(dossier.organisationId, old.id)).toEqual(checked);
        expect(await ports.library.usedBytes(dossier.organisationId, dossier.candidateId)).toBe(1500);
      });
    });
  });

  describe('sendings in parts', () => {
    it('keep their parts in order, each once, until they are removed', async () => {
      await ports.asCandidate(async () => {
        const upload: Upload = { id: ports.id(), organisationId: dossier.organisationId, personId: dossier.candidateId, candidacyId: dossier.id, evidenceId: null, name: 'film.mp4', bytes: 1_900_000_000, partBytes: 16_777_216, createdAt: NOW, expiresAt: '2026-03-08T09:00:00.000Z', parts: [] };
        await ports.uploads.add(upload);
        await ports.uploads.savePart(upload, { part: 2, bytes: 10, sha256: 'b'.repeat(64), stagedKey: 'two' });
        await ports.uploads.savePart(upload, { part: 1, bytes: 16, sha256: 'a'.repeat(64), stagedKey: 'one' });
        await ports.uploads.savePart(upload, { part: 1, bytes: 16, sha256: 'a'.repeat(64), stagedKey: 'again' });
        const found = { ...upload, parts: [{ part: 1, bytes: 16, sha256: 'a'.repeat(64), stagedKey: 'again' }, { part: 2, bytes: 10, sha256: 'b'.repeat(64), stagedKey: 'two' }] };
        expect(await ports.uploads.find(dossier.organisationId, upload.id)).toEqual(found);
        expect(await ports.uploads.listOf(dossier.organisationId, dossier.candidateId)).toEqual([found]);
        expect(await ports.library.usedBytes(dossier.organisationId, dossier.candidateId)).toBe(1_900_000_000);
        expect(await ports.uploads.expired(dossier.organisationId, NOW)).toEqual([]);
        expect(await ports.uploads.expired(dossier.organisationId, '2026-03-08T09:00:00.000Z')).toEqual([found]);
        await ports.uploads.remove(upload);
        expect(await ports.uploads.find(dossier.organisationId, upload.id)).toBeNull();
      });
    });
  });

  describe('ties and arguments', () => {
    it('come back as written; one put aside is not among the living', async () => {
      await ports.asCandidate(async () => {
        const { id } = await added();
        const made = tie(id);
        await ports.ties.add(made);
        expect(await ports.ties.find(dossier, made.id)).toEqual(made);
        expect(await ports.ties.between(dossier, id, ports.competencyId)).toEqual(made);
        expect((await ports.ties.writtenOf(dossier)).ties).toEqual([made]);
        await ports.ties.save({ ...made, removedAt: NOW, revision: 1 });
        expect(await ports.ties.between(dossier, id, ports.competencyId)).toBeNull();
        expect((await ports.ties.writtenOf(dossier)).ties).toEqual([]);
        await expect(ports.ties.save({ ...made, revision: 1 })).rejects.toMatchObject({ refusal: 'conflict', code: 'portfolio.stale_edit' });
      });
    });

    it('an argument is written from the revision read, the first one included', async () => {
      await ports.asCandidate(async () => {
        const argument = { competencyId: ports.competencyId, text: 'Voici', revision: 1, savedAt: NOW };
        await ports.ties.saveArgument(dossier, argument);
        await expect(ports.ties.saveArgument(dossier, argument)).rejects.toMatchObject({ refusal: 'conflict' });
        await ports.ties.saveArgument(dossier, { ...argument, text: 'Voilà', revision: 2 });
        expect(await ports.ties.argumentFor(dossier, ports.competencyId)).toEqual({ ...argument, text: 'Voilà', revision: 2 });
        expect((await ports.ties.writtenOf(dossier)).arguments).toEqual([{ ...argument, text: 'Voilà', revision: 2 }]);
      });
    });
  });

  describe('deposited booklets', () => {
    it('keep their content; only the state and the flags change; their files are found again', async () => {
      await ports.asCandidate(async () => {
        const one = await added();
        const ready = file(one, { state: 'ready', sha256: 'c'.repeat(64), type: 'application/pdf', stagedKeys: [] });
        await ports.library.addFile(ready);
        await ports.library.keepObject(dossier.organisationId, 'c'.repeat(64), 1200);
        const { files: _files, personId: _person, organisationId: _organisation, createdAt: _created, removedAt: _removed, revision: _revision, ...sheet } = one;
        const { stagedKeys: _keys, outline: _outline, organisationId: _own, evidenceId: _evidence, personId: _whose, ...kept } = ready;
        const content: BookletContent = { referentielId: dossier.referentielId, passageNumber: 1, blocIds: [ports.id()], identity: dossier.candidate, consentedAt: null, swornAt: null, experiences: [], evidence: [{ ...sheet, file: kept }], items: [] };
        const booklet: Booklet = { id: ports.id(), organisationId: dossier.organisationId, certifierId: dossier.certifierId, candidacyId: dossier.id, version: 1, depositedAt: NOW, fingerprint: 'f'.repeat(64), journalHead: null, state: 'deposited', flags: [], content, completeness: { findings: [], blocs: [] } };
        await ports.booklets.add(booklet, dossier, ports.id());
        expect(await ports.booklets.find(dossier.id, 1)).toEqual(booklet);
        await ports.booklets.setState({ ...booklet, state: 'flagged', flags: [{ subjectId: null, code: 'other', reason: 'Manque' }] });
        await ports.booklets.add({ ...booklet, id: ports.id(), version: 2 }, dossier, ports.id());
        expect(await ports.booklets.last(dossier.id)).toMatchObject({ version: 2, state: 'deposited' });
        expect(await ports.booklets.find(dossier.id, 1)).toMatchObject({ state: 'flagged', flags: [{ reason: 'Manque' }] });
        expect(await ports.booklets.listOf(dossier.id)).toEqual([{ version: 2, passageNumber: 1, depositedAt: NOW, state: 'deposited', flags: 0 }, { version: 1, passageNumber: 1, depositedAt: NOW, state: 'flagged', flags: 1 }]);
        expect(await ports.booklets.fileOf(dossier.id, ready.id)).toMatchObject({ sha256: 'c'.repeat(64), name: 'rapport.pdf', bytes: 1200 });
        expect(await ports.booklets.fileOf(dossier.id, ports.id())).toBeNull();
      });
    });
  });
}
