import type { Id } from '@probant/domain-kernel';
import type { ReceivedFiche, Referentiel, RouteAdaptation, RuleSet } from '@probant/domain-referentiel';
import type { Certifications } from '../ports/certifications.js';
import type { Corrections } from '../ports/corrections.js';
import type { Fiches } from '../ports/fiches.js';
import type { Referentiels } from '../ports/referentiels.js';
import type { RuleBook } from '../ports/rule-book.js';
import type { ReadingProgress, ReadingStep } from '../ports/reading-progress.js';
import type { SheetBook } from '../ports/sheet-book.js';
import type { RuledCandidacies } from '../ports/ruled-candidacies.js';
import { aReceivedFiche, FICHE } from './in-memory-fiches.js';
import { aCertification, aReferentiel, READING } from './referentiel-world.js';

/** The ports of the référentiels around one certifier that has two managers, whichever adapters stand behind them. */
export interface ReferentielPorts {
  readonly certifications: Certifications;
  readonly referentiels: Referentiels;
  readonly corrections: Corrections;
  readonly ruleBook: RuleBook;
  readonly sheets: SheetBook;
  readonly progress: ReadingProgress;
  readonly candidacies: RuledCandidacies;
  readonly fiches: Fiches;
  readonly certifierId: Id;
  readonly centreId: Id;
  readonly manager: { readonly id: Id; readonly name: string };
  id(): Id;
  /** Habilitates the centre for the certification, from yesterday, or ended already, or from tomorrow. */
  habilitate(certificationId: Id, when: 'now' | 'once' | 'soon'): Promise<void>;
  /** A candidacy of the certifier's, or of its centre, on this référentiel and route. */
  candidacy(organisationId: Id, referentielId: Id, route: 'vae' | 'formation'): Promise<{ counter(): Promise<number> }>;
  /** Runs as the certifier's manager, in one transaction where there are transactions. */
  asManager<T>(work: () => Promise<T>): Promise<T>;
}

const STALE = { refusal: 'conflict', code: 'referentiel.stale' };
const SET = { by: null, at: '2026-03-01T09:00:00.000Z' };

/** What every adapter of the référentiels' ports does. */
export function referentielPortsSuite(open: () => Promise<ReferentielPorts>): void {
  let ports: ReferentielPorts;
  beforeEach(async () => {
    ports = await open();
  });

  const certified = async (title = 'Chef de projet') => {
    const certification = aCertification({ id: ports.id(), certifierId: ports.certifierId, title });
    await ports.asManager(() => ports.certifications.add(certification));
    return certification;
  };
  const imported = async (part: Partial<Referentiel> = {}) => {
    const certificationId = part.certificationId ?? (await certified()).id;
    const referentiel = aReferentiel({ id: ports.id(), certifierId: ports.certifierId, certificationId, status: 'reading', counts: null, importedBy: ports.manager.id, revision: 0, ...part });
    await ports.asManager(() => ports.referentiels.add(referentiel));
    return referentiel;
  };
  const draft = async () => {
    const waiting = await imported();
    const one: Referentiel = { ...waiting, status: 'draft', counts: { blocs: 1, competencies: 1, criteria: 1, modalities: 1, doubts: 1 }, sourceKey: 'kept', revision: 1 };
    await ports.asManager(() => ports.referentiels.saveReading(one, READING, ['un', 'deux', '« trois »']));
    return one;
  };

  describe('certifications', () => {
    it('are found with their certifier’s name and the centres habilitated, now or once while their candidacies go on; not those to come', async () => {
      const certification = await certified();
      const { id } = await imported({ certificationId: certification.id });
      const seen = () => ports.asManager(() => ports.certifications.find(certification.id));
      expect(await seen()).toEqual({ ...certification, certifierName: 'École du Belvédère', centreIds: [] });
      await ports.habilitate(certification.id, 'soon');
      expect((await seen())?.centreIds).toEqual([]);
      await ports.habilitate(certification.id, 'once');
      await ports.candidacy(ports.centreId, id, 'vae');
      expect((await seen())?.centreIds).toEqual([ports.centreId]);
      await ports.asManager(async () => {
        await ports.certifications.hold(certification);
        expect(await ports.certifications.find(ports.id())).toBeNull();
      });
    });

    it('are listed for their certifier by title', async () => {
      const [second, first] = [await certified('Manager'), await certified('Assistant')];
      expect((await ports.asManager(() => ports.certifications.listFor(ports.certifierId))).map(({ id }) => id)).toEqual([first.id, second.id]);
    });
  });

  describe('référentiels', () => {
    it('are kept as they were given, and found by their certification, the newest first', async () => {
      const first = await imported();
      const second = await imported({ certificationId: first.certificationId, importedAt: '2026-02-20T09:00:00.000Z' });
      await ports.asManager(async () => {
        expect(await ports.referentiels.find(first.id)).toEqual(first);
        expect(await ports.referentiels.find(ports.id())).toBeNull();
        expect(await ports.referentiels.ofCertifications([first.certificationId])).toEqual([second, first]);
        expect(await ports.referentiels.ofCertifications([])).toEqual([]);
        expect(await ports.referentiels.readingOf(first)).toBeNull();
        expect(await ports.referentiels.linesOf(first, 1, 10)).toEqual({ total: 0, lines: [] });
      });
    });

    it('hold their reading and the lines of their document', async () => {
      const one = await draft();
      await ports.asManager(async () => {
        expect(await ports.referentiels.find(one.id)).toEqual(one);
        expect(await ports.referentiels.readingOf(one)).toEqual(READING);
        expect(await ports.referentiels.linesOf(one, 2, 9)).toEqual({ total: 3, lines: [{ number: 2, text: 'deux' }, { number: 3, text: '« trois »' }] });
      });
    });

    it('are saved when they follow what is kept, and refused otherwise', async () => {
      const one = await draft();
      const published: Referentiel = { ...one, status: 'published', version: 1, publishedAt: '2026-03-01T09:00:00.000Z', publicationAsked: { by: ports.manager.id, at: '2026-02-28T09:00:00.000Z' }, revision: 2 };
      await ports.asManager(() => ports.referentiels.save(published));
      expect(await ports.asManager(() => ports.referentiels.find(one.id))).toEqual(published);
      await expect(ports.asManager(() => ports.referentiels.save(published))).rejects.toMatchObject(STALE);
      await expect(ports.asManager(() => ports.referentiels.saveReading(published, READING, []))).rejects.toMatchObject(STALE);
    });

    it('are removed with all that hangs under them, unless they moved on', async () => {
      const one = await draft();
      await ports.asManager(() => ports.ruleBook.addRuleSet(one, ruleSet(one), SET));
      await expect(ports.asManager(() => ports.referentiels.remove({ ...one, revision: 0 }))).rejects.toMatchObject(STALE);
      await ports.asManager(() => ports.referentiels.remove(one));
      expect(await ports.asManager(() => ports.referentiels.find(one.id))).toBeNull();
    });

    it('know the certifier’s other managers, and their names', async () => {
      await ports.asManager(async () => {
        expect(await ports.referentiels.otherManagers(ports.certifierId, ports.manager.id)).toBe(1);
        expect(await ports.referentiels.otherManagers(ports.certifierId, null)).toBe(2);
        expect(await ports.referentiels.namesOf([ports.manager.id, ports.id()])).toEqual(new Map([[ports.manager.id, ports.manager.name]]));
        expect(await ports.referentiels.namesOf([])).toEqual(new Map());
      });
    });
  });

  describe('workbooks', () => {
    it('keep their sheets, and what the certifier said of the same headings, the last time', async () => {
      const one = await draft();
      const read = [{ sheet: { name: 'Bloc 1', rows: [] }, rows: 3, columns: { headingRow: 0, meanings: ['competency' as const] }, origin: 'guessed' as const }];
      const headings = Array.from({ length: 60 }, (_, column) => `intitulé de la colonne numéro ${String(column)}, qui est long`).join(' | ');
      await ports.asManager(async () => {
        expect(await ports.sheets.sheetsOf(one)).toBeNull();
        await ports.sheets.keepSheets(one, read);
        expect(await ports.sheets.sheetsOf(one)).toEqual(read);
        await ports.sheets.keepSheets(one, null);
        expect(await ports.sheets.sheetsOf(one)).toBeNull();
        expect(await ports.sheets.remembered(ports.certifierId)).toEqual([]);
        await ports.sheets.remember(ports.certifierId, { headings, meanings: ['competency'] });
        await ports.sheets.remember(ports.certifierId, { headings, meanings: ['criterion', 'ignored'] });
        expect(await ports.sheets.remembered(ports.certifierId)).toEqual([{ headings, meanings: ['criterion', 'ignored'] }]);
      });
    });
  });

  describe('readings under way', () => {
    it('tell how far they are as long as they are wanted', async () => {
      const one = await imported();
      const told = async (step: ReadingStep, of = one) => ports.progress.tell(of, step);
      expect(await told({ step: 'opening', done: 0, total: 0 })).toBe(true);
      expect(await told({ step: 'pages', done: 3, total: 12 })).toBe(true);
      await ports.asManager(async () => expect([...(await ports.progress.of([one.id, ports.id()]))]).toEqual([[one.id, { step: 'pages', done: 3, total: 12 }]]));
      expect(await told({ step: 'tree', done: 0, total: 0 }, { ...one, revision: 7 })).toBe(false);
      await ports.asManager(() => ports.referentiels.save({ ...one, status: 'failed', failure: 'referentiel.stopped', failureFacts: { pages: 12, part: 'word/document.xml' }, revision: 1 }));
      expect(await told({ step: 'tree', done: 0, total: 0 })).toBe(false);
      await ports.asManager(async () => {
        expect((await ports.referentiels.find(one.id))?.failureFacts).toEqual({ pages: 12, part: 'word/document.xml' });
        await ports.progress.over(one);
        expect([...(await ports.progress.of([one.id]))]).toEqual([]);
      });
    });
  });

  const ruleSet = (referentiel: Referentiel, part: Partial<RuleSet> = {}): RuleSet => ({
    id: ports.id(), referentielId: referentiel.id, route: 'vae', version: 1, partlyMetWorth: 0.25, competencyRule: { kind: 'ratio', ratio: 0.6 }, blocRule: { kind: 'at_least', count: 2 }, blocOverrides: [], eliminatoryCriterionIds: [ports.id()],
    eliminatoryCompetencyIds: [], requirementIds: [], evidenceRules: [{ competencyId: ports.id(), minimum: 1, kinds: ['report'], maxAgeMonths: 60 }], limits: { maxPages: 40, maxPagesEliminatory: true }, ...part,
  });

  describe('rules', () => {
    it('are versions of a route: the newest of each is given', async () => {
      const one = await draft();
      const [first, second, other] = [ruleSet(one), ruleSet(one, { version: 2, partlyMetWorth: 0 }), ruleSet(one, { route: 'formation' })];
      const adaptation: RouteAdaptation = { id: ports.id(), referentielId: one.id, route: 'vae', version: 1, items: [{ targetId: ports.id(), target: 'modality', decision: 'rephrased', text: 'Autrement', motive: 'En VAE' }] };
      await ports.asManager(async () => {
        expect(await ports.ruleBook.newest(one)).toEqual({ ruleSets: [], adaptations: [] });
        expect(await ports.ruleBook.nextRuleSet(one, 'vae')).toBe(1);
        for (const each of [first, second, other]) await ports.ruleBook.addRuleSet(one, each, SET);
        await ports.ruleBook.addAdaptation(one, adaptation, SET);
        expect(await ports.ruleBook.nextRuleSet(one, 'vae')).toBe(3);
        expect([await ports.ruleBook.nextAdaptation(one, 'vae'), await ports.ruleBook.nextAdaptation(one, 'formation')]).toEqual([2, 1]);
        expect(await ports.ruleBook.newest(one)).toEqual({ ruleSets: [other, second], adaptations: [adaptation] });
      });
    });

    it('bear on the candidacies of their référentiel and route, in the certifier and its centre', async () => {
      const one = await draft();
      await ports.habilitate(one.certificationId, 'now');
      const candidacies = [await ports.candidacy(ports.certifierId, one.id, 'vae'), await ports.candidacy(ports.centreId, one.id, 'vae'), await ports.candidacy(ports.certifierId, one.id, 'formation'), await ports.candidacy(ports.certifierId, (await draft()).id, 'vae')];
      const counters = async () => {
        const read: number[] = [];
        for (const each of candidacies) read.push(await each.counter());
        return read;
      };
      const before = await counters();
      expect([...(await ports.asManager(() => ports.candidacies.raiseCounters(one, 'vae')))].sort()).toEqual([ports.certifierId, ports.centreId].sort());
      expect((await counters()).map((counter, index) => counter - (before[index] ?? 0))).toEqual([1, 1, 0, 0]);
      expect(await ports.asManager(() => ports.candidacies.raiseCounters({ ...one, id: ports.id() }, 'vae'))).toEqual([]);
    });

    it('are counted by the version they follow', async () => {
      const [one, other] = [await draft(), await draft()];
      await ports.habilitate(one.certificationId, 'now');
      await ports.candidacy(ports.certifierId, one.id, 'vae');
      await ports.candidacy(ports.centreId, one.id, 'formation');
      expect([...(await ports.asManager(() => ports.candidacies.followersOf([one.id, other.id])))]).toEqual([[one.id, { kept: 2, waiting: 0 }]]);
    });
  });

  describe('fiches of the register', () => {
    const received = async (part: Partial<ReceivedFiche> = {}): Promise<ReceivedFiche> => {
      const certification = await certified();
      const fiche = aReceivedFiche({ id: ports.id(), certifierId: ports.certifierId, certificationId: certification.id, receivedBy: ports.manager.id, ...part });
      await ports.asManager(() => ports.fiches.add(fiche));
      return fiche;
    };

    it('are kept with what was read in them, the newest first', async () => {
      const first = await received();
      const read: ReceivedFiche = { ...first, status: 'joined', fiche: FICHE, updatedOn: '2026-03-01', sourceKey: '', matches: [{ referentielId: ports.id(), blocId: ports.id(), code: 'BC01' }], joinedBy: ports.manager.id, joinedAt: '2026-03-02T09:00:00.000Z', revision: 1 };
      await ports.asManager(() => ports.fiches.save(read));
      const later = aReceivedFiche({ id: ports.id(), certifierId: ports.certifierId, certificationId: first.certificationId, receivedAt: '2026-04-01T09:00:00.000Z' });
      await ports.asManager(() => ports.fiches.add(later));
      expect(await ports.asManager(() => ports.fiches.ofCertification(first.certificationId))).toEqual([later, read]);
      expect(await ports.asManager(() => ports.fiches.find(first.id))).toEqual(read);
      expect(await ports.asManager(() => ports.fiches.find(ports.id()))).toBeNull();
    });

    it('follow the revision seen, to be saved or removed', async () => {
      const one = await received();
      const stale = { refusal: 'conflict', code: 'referentiel.fiche_stale' };
      const choosing: ReceivedFiche = { ...one, status: 'choosing', choices: [{ number: 'RNCP1', title: 'Un' }], choicesTotal: 40, revision: 1 };
      await ports.asManager(() => ports.fiches.save(choosing));
      await expect(ports.asManager(() => ports.fiches.save(choosing))).rejects.toMatchObject(stale);
      await expect(ports.asManager(() => ports.fiches.remove(one))).rejects.toMatchObject(stale);
      await ports.asManager(() => ports.fiches.remove(choosing));
      expect(await ports.asManager(() => ports.fiches.find(one.id))).toBeNull();
    });

    it('change what their certification takes of them, and nothing else of it', async () => {
      const certification = await certified();
      await ports.asManager(() => ports.certifications.amend({ ...certification, title: 'Autre', rncp: 'RNCP99001', level: 7, registrationEndsOn: '2030-01-01' }));
      expect(await ports.asManager(() => ports.certifications.find(certification.id))).toMatchObject({ title: certification.title, rncp: 'RNCP99001', level: 7, registrationEndsOn: '2030-01-01' });
    });
  });
}
