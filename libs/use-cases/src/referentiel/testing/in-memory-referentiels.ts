import { DomainError, type Id } from '@probant/domain-kernel';
import { readReferentiel, type Certification, type ColumnMeaning, type Referentiel, type ReferentielReading, type RememberedColumns, type Route, type RouteAdaptation, type RuleSet, type SourceDocument } from '@probant/domain-referentiel';
import { Storage, type StagedObject } from '../../ports/storage.js';
import { Certifications, type NamedCertification } from '../ports/certifications.js';
import { DocumentReader, type DocumentRead, type ReadingFault, type ReadingStart, type ReceivedDocument } from '../ports/document-reader.js';
import { ReadingProgress, type ReadingStep } from '../ports/reading-progress.js';
import { SheetBook, type ReadSheet } from '../ports/sheet-book.js';
import { Referentiels, type SourceLine } from '../ports/referentiels.js';
import { RuleBook, type SetBy } from '../ports/rule-book.js';
import { RuledCandidacies, type VersionCandidacies } from '../ports/ruled-candidacies.js';

export class InMemoryCertifications extends Certifications {
  readonly kept = new Map<Id, Certification>();
  /** Centres habilitated, by certification; names, by organisation. */
  readonly centres = new Map<Id, readonly Id[]>();
  readonly names = new Map<Id, string>();
  async find(id: Id): Promise<NamedCertification | null> {
    const certification = this.kept.get(id);
    return certification ? this.named(certification) : null;
  }
  async listFor(organisationId: Id): Promise<readonly NamedCertification[]> {
    const seen = [...this.kept.values()].map((each) => this.named(each)).filter(({ certifierId, centreIds }) => certifierId === organisationId || centreIds.includes(organisationId));
    return seen.sort((a, b) => Number(a.certifierId !== organisationId) - Number(b.certifierId !== organisationId) || a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
  }
  async add(certification: Certification): Promise<void> {
    this.kept.set(certification.id, certification);
  }
  async amend({ id, rncp, level, registrationEndsOn }: Certification): Promise<void> {
    const kept = this.kept.get(id);
    if (kept) this.kept.set(id, { ...kept, rncp, level, registrationEndsOn });
  }
  async hold(): Promise<void> {}
  private named(certification: Certification): NamedCertification {
    return { ...certification, certifierName: this.names.get(certification.certifierId) ?? '', centreIds: this.centres.get(certification.id) ?? [] };
  }
}

export class InMemoryReferentiels extends Referentiels {
  readonly kept = new Map<Id, Referentiel>();
  readonly readings = new Map<Id, { readonly reading: ReferentielReading; readonly lines: readonly string[] }>();
  /** Managers by organisation; names by person. */
  readonly managers = new Map<Id, readonly Id[]>();
  readonly names = new Map<Id, string>();
  async find(id: Id): Promise<Referentiel | null> {
    return this.kept.get(id) ?? null;
  }
  async ofCertifications(certificationIds: readonly Id[]): Promise<readonly Referentiel[]> {
    return [...this.kept.values()].filter(({ certificationId }) => certificationIds.includes(certificationId)).sort((a, b) => b.importedAt.localeCompare(a.importedAt) || b.id.localeCompare(a.id));
  }
  async readingOf({ id }: Referentiel): Promise<ReferentielReading | null> {
    return this.readings.get(id)?.reading ?? null;
  }
  async holdDraft(id: Id): Promise<{ readonly referentiel: Referentiel; readonly reading: ReferentielReading | null } | null> {
    const referentiel = this.kept.get(id);
    return referentiel ? { referentiel, reading: await this.readingOf(referentiel) } : null;
  }
  async saveDraft(referentiel: Referentiel, _before: ReferentielReading, after: ReferentielReading): Promise<void> {
    await this.saveReading(referentiel, after, this.readings.get(referentiel.id)?.lines ?? []);
  }
  async linesOf({ id }: Referentiel, from: number, to: number): Promise<{ readonly total: number; readonly lines: readonly SourceLine[] }> {
    const lines = this.readings.get(id)?.lines ?? [];
    return { total: lines.length, lines: lines.slice(from - 1, to).map((text, index) => ({ number: from + index, text })) };
  }
  async add(referentiel: Referentiel): Promise<void> {
    this.kept.set(referentiel.id, referentiel);
  }
  async save(referentiel: Referentiel): Promise<void> {
    if (this.kept.get(referentiel.id)?.revision !== referentiel.revision - 1) throw new DomainError('conflict', 'referentiel.stale');
    this.kept.set(referentiel.id, referentiel);
  }
  async saveReading(referentiel: Referentiel, reading: ReferentielReading, lines: readonly string[]): Promise<void> {
    await this.save(referentiel);
    this.readings.set(referentiel.id, { reading, lines });
  }
  async remove({ id, revision }: Referentiel): Promise<void> {
    if (this.kept.get(id)?.revision !== revision) throw new DomainError('conflict', 'referentiel.stale');
    this.kept.delete(id);
    this.readings.delete(id);
  }
  async otherManagers(certifierId: Id, personId: Id | null): Promise<number> {
    return (this.managers.get(certifierId) ?? []).filter((id) => id !== personId).length;
  }
  async namesOf(personIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    return new Map(personIds.flatMap((id) => (this.names.has(id) ? [[id, this.names.get(id) ?? ''] as const] : [])));
  }
}

export class InMemoryRuleBook extends RuleBook {
  readonly ruleSets: RuleSet[] = [];
  readonly adaptations: RouteAdaptation[] = [];
  readonly set: SetBy[] = [];
  async newest({ id }: Referentiel): Promise<{ readonly ruleSets: readonly RuleSet[]; readonly adaptations: readonly RouteAdaptation[] }> {
    return { ruleSets: newestOf(this.ruleSets, id), adaptations: newestOf(this.adaptations, id) };
  }
  async nextRuleSet({ id }: Referentiel, route: Route): Promise<number> {
    return this.ruleSets.filter((each) => each.referentielId === id && each.route === route).length + 1;
  }
  async addRuleSet(_referentiel: Referentiel, ruleSet: RuleSet, set: SetBy): Promise<void> {
    this.ruleSets.push(ruleSet);
    this.set.push(set);
  }
  async nextAdaptation({ id }: Referentiel, route: Route): Promise<number> {
    return this.adaptations.filter((each) => each.referentielId === id && each.route === route).length + 1;
  }
  async addAdaptation(_referentiel: Referentiel, adaptation: RouteAdaptation, set: SetBy): Promise<void> {
    this.adaptations.push(adaptation);
    this.set.push(set);
  }
}

/** The newest of each route, formation before vae. */
function newestOf<T extends { readonly referentielId: Id; readonly route: Route; readonly version: number }>(all: readonly T[], referentielId: Id): readonly T[] {
  return (['formation', 'vae'] as const).flatMap((route) => all.filter((each) => each.referentielId === referentielId && each.route === route).sort((a, b) => b.version - a.version).slice(0, 1));
}

export interface RuledCandidacy { readonly organisationId: Id; readonly referentielId: Id; readonly route: Route; readonly counter: number; readonly eligible?: boolean }

export class InMemoryRuledCandidacies extends RuledCandidacies {
  candidacies: readonly RuledCandidacy[] = [];
  async raiseCounters({ id }: Referentiel, route: Route): Promise<readonly Id[]> {
    const concerned = (each: RuledCandidacy): boolean => each.referentielId === id && each.route === route;
    this.candidacies = this.candidacies.map((each) => (concerned(each) ? { ...each, counter: each.counter + 1 } : each));
    return [...new Set(this.candidacies.filter(concerned).map(({ organisationId }) => organisationId))].sort();
  }
  async followersOf(referentielIds: readonly Id[]): Promise<ReadonlyMap<Id, VersionCandidacies>> {
    const on = (id: Id): readonly RuledCandidacy[] => this.candidacies.filter(({ referentielId }) => referentielId === id);
    return new Map(referentielIds.filter((id) => on(id).length > 0).map((id) => [id, { kept: on(id).filter(({ eligible }) => eligible !== false).length, waiting: on(id).filter(({ eligible }) => eligible === false).length }]));
  }
}

/** Sheets and remembered columns in memory. */
export class InMemorySheetBook extends SheetBook {
  readonly sheets = new Map<Id, readonly ReadSheet[]>();
  readonly columns = new Map<string, readonly ColumnMeaning[]>();
  async sheetsOf({ id }: Referentiel): Promise<readonly ReadSheet[] | null> {
    return this.sheets.get(id) ?? null;
  }
  async keepSheets({ id }: Referentiel, sheets: readonly ReadSheet[] | null): Promise<void> {
    if (sheets) this.sheets.set(id, sheets);
    else this.sheets.delete(id);
  }
  async remembered(certifierId: Id): Promise<readonly RememberedColumns[]> {
    return [...this.columns].filter(([key]) => key.startsWith(certifierId)).map(([key, meanings]) => ({ headings: key.slice(certifierId.length), meanings }));
  }
  async remember(certifierId: Id, { headings, meanings }: RememberedColumns): Promise<void> {
    this.columns.set(certifierId + headings, meanings);
  }
}

/** Hears how far readings are; `unwanted` are stopped. */
export class HeardProgress extends ReadingProgress {
  readonly heard: ReadingStep[] = [];
  readonly steps = new Map<Id, ReadingStep>();
  constructor(private readonly kept: ReadonlyMap<Id, Referentiel>) {
    super();
  }
  async tell({ id, revision }: Referentiel, step: ReadingStep): Promise<boolean> {
    const now = this.kept.get(id);
    if (now && (now.status !== 'reading' || now.revision !== revision)) return false;
    this.heard.push(step);
    this.steps.set(id, step);
    return true;
  }
  async over({ id }: Referentiel): Promise<void> {
    this.steps.delete(id);
  }
  async of(ids: readonly Id[]): Promise<ReadonlyMap<Id, ReadingStep>> {
    return new Map([...this.steps].filter(([id]) => ids.includes(id)));
  }
}

/** Reads what it was told to read, one step at a time. */
export class ToldReader extends DocumentReader {
  found: Extract<DocumentRead, { fault: ReadingFault }> | { readonly fault: null; readonly source: SourceDocument; readonly lines: readonly string[]; readonly sheets?: readonly ReadSheet[] } = { fault: 'empty' };
  readonly columns: (ReadingStart['columns'] | null)[] = [];
  /** What happens while it reads. */
  meanwhile: () => Promise<void> = async () => undefined;
  readonly asked: ReceivedDocument[] = [];
  async read(document: ReceivedDocument, { previous, newId, columns, progress }: ReadingStart): Promise<DocumentRead> {
    this.asked.push(document);
    this.columns.push(columns ?? null);
    await progress?.({ step: 'opening', done: 0, total: 0 });
    await this.meanwhile();
    if ((await progress?.({ step: 'pages', done: 1, total: 2 })) === false) return { fault: 'stopped' };
    if (this.found.fault) return this.found;
    const { source, lines, sheets } = this.found;
    return { fault: null, reading: readReferentiel(source, newId, previous), lines, ...(sheets ? { sheets } : {}) };
  }
}

/** Remembers what was kept and what was removed. */
export class RememberedStorage extends Storage {
  readonly kept = new Map<string, string>();
  async putStaged(): Promise<StagedObject> {
    return { key: 'staged', bytes: 0, sha256: '' };
  }
  async openStaged(key: string): Promise<AsyncIterable<Uint8Array>> {
    return (async function* bytes(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(key);
    })();
  }
  async removeStaged(): Promise<void> {}
  async put(key: string, stream: AsyncIterable<Uint8Array>): Promise<void> {
    let content = '';
    for await (const chunk of stream) content += new TextDecoder().decode(chunk);
    this.kept.set(key, content);
  }
  async open(key: string): Promise<{ readonly bytes: number; readonly stream: AsyncIterable<Uint8Array> } | null> {
    const content = this.kept.get(key);
    return content === undefined ? null : { bytes: content.length, stream: await this.openStaged(content) };
  }
  async remove(key: string): Promise<void> {
    this.kept.delete(key);
  }
}
