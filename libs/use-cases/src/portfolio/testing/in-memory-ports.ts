import { DomainError, type Id, type Instant } from '@probant/domain-kernel';
import { step } from '@probant/domain-candidacy';
import { aCandidacy } from '@probant/domain-candidacy/testing/candidacy.builders.js';
import { filesOf, type Argument, type Evidence, type EvidenceFile, type Experience, type Tie, type Upload, type UploadPart } from '@probant/domain-portfolio';
import type { ReferentielTree } from '@probant/domain-referentiel';
import { Storage, type ByteRange, type StagedObject } from '../../ports/storage.js';
import { Booklets, type Booklet, type BookletLine, type KeptFile } from '../ports/booklets.js';
import { CompletenessSnapshots } from '../ports/completeness-snapshots.js';
import type { Snapshot } from '../ports/snapshot.js';
import { Dossiers, type Dossier, type Ground, type OpenDossier } from '../ports/dossiers.js';
import { EvidenceLibrary } from '../ports/evidence-library.js';
import { Experiences } from '../ports/experiences.js';
import { FileInspector, type FileText, type InspectedFile, type Inspection } from '../ports/file-inspector.js';
import { Fingerprints } from '../ports/fingerprints.js';
import { Ties } from '../ports/ties.js';
import { Uploads } from '../ports/uploads.js';

const stale = (): DomainError => new DomainError('conflict', 'portfolio.stale_edit');

function follow<T extends { readonly id: Id; readonly revision: number }>(kept: Map<Id, T>, next: T): void {
  if (kept.get(next.id)?.revision !== next.revision - 1) throw stale();
  kept.set(next.id, next);
}

export class InMemorySnapshots extends CompletenessSnapshots {
  readonly kept = new Map<Id, Snapshot>();
  async keep(dossier: Dossier, snapshot: Snapshot): Promise<boolean> {
    if ((this.kept.get(dossier.id)?.counterSeen ?? -1) >= snapshot.counterSeen) return false;
    this.kept.set(dossier.id, snapshot);
    return true;
  }
}

export class InMemoryDossiers extends Dossiers {
  readonly dossiers = new Map<Id, Dossier>();
  readonly grounds = new Map<Id, Ground>();
  constructor(private readonly snapshots: InMemorySnapshots = new InMemorySnapshots()) {
    super();
  }
  put(dossier: Dossier, ground: Ground): void {
    this.dossiers.set(dossier.id, dossier);
    this.grounds.set(dossier.referentielId, ground);
  }
  change(id: Id, part: Partial<Dossier>): void {
    const kept = this.dossiers.get(id);
    if (kept) this.dossiers.set(id, { ...kept, ...part });
  }
  async find(id: Id): Promise<Dossier | null> {
    return this.dossiers.get(id) ?? null;
  }
  async treeOf(dossier: Dossier): Promise<ReferentielTree> {
    return this.groundOf(dossier).tree;
  }
  async open(id: Id): Promise<OpenDossier | null> {
    const dossier = this.dossiers.get(id);
    return dossier ? { dossier, ground: this.groundOf(dossier), snapshot: this.snapshots.kept.get(id) ?? null } : null;
  }
  async raiseCounter({ id }: Dossier): Promise<void> {
    this.change(id, { contentCounter: (this.dossiers.get(id)?.contentCounter ?? 0) + 1 });
  }
  async raiseCounters(organisationId: Id, personId: Id): Promise<void> {
    for (const dossier of this.ofPerson(organisationId, personId)) await this.raiseCounter(dossier);
  }
  async staleOf(organisationId: Id, personId: Id): Promise<readonly Id[]> {
    return this.ofPerson(organisationId, personId).filter(({ id, contentCounter }) => (this.snapshots.kept.get(id)?.counterSeen ?? -1) < contentCounter).map(({ id }) => id);
  }
  async staleIn(organisationId: Id, limit: number): Promise<readonly Id[]> {
    return [...this.dossiers.values()].filter((one) => one.organisationId === organisationId && (this.snapshots.kept.get(one.id)?.counterSeen ?? -1) < one.contentCounter).map(({ id }) => id).slice(0, limit);
  }
  async take(dossier: Dossier, action: Parameters<Dossiers['take']>[1], now: Instant): Promise<void> {
    const kept = this.dossiers.get(dossier.id) ?? dossier;
    const { status, depositedOn, swornAt } = step(aCandidacy({ status: kept.status, depositedOn: kept.depositedOn, swornAt: kept.swornAt }), action, now);
    this.change(dossier.id, { status, depositedOn, swornAt });
  }
  async refresh(): Promise<void> {}
  private ofPerson(organisationId: Id, personId: Id): readonly Dossier[] {
    return [...this.dossiers.values()].filter((dossier) => dossier.organisationId === organisationId && dossier.candidateId === personId);
  }
  private groundOf(dossier: Dossier): Ground {
    const ground = this.grounds.get(dossier.referentielId);
    if (!ground) throw new DomainError('conflict', 'portfolio.no_referentiel');
    return ground;
  }
}

export class InMemoryExperiences extends Experiences {
  readonly kept = new Map<Id, Experience>();
  async find(organisationId: Id, id: Id): Promise<Experience | null> {
    const found = this.kept.get(id);
    return found?.organisationId === organisationId ? found : null;
  }
  async listOf(organisationId: Id, personId: Id): Promise<readonly Experience[]> {
    return [...this.kept.values()].filter((one) => one.organisationId === organisationId && one.personId === personId && one.removedAt === null).sort((a, b) => b.from.localeCompare(a.from) || a.id.localeCompare(b.id));
  }
  async add(one: Experience): Promise<void> {
    this.kept.set(one.id, one);
  }
  async save(one: Experience): Promise<void> {
    follow(this.kept, one);
  }
}

export class InMemoryUploads extends Uploads {
  readonly kept = new Map<Id, Upload>();
  async find(organisationId: Id, id: Id): Promise<Upload | null> {
    const found = this.kept.get(id);
    return found?.organisationId === organisationId ? found : null;
  }
  async listOf(organisationId: Id, personId: Id): Promise<readonly Upload[]> {
    return [...this.kept.values()].filter((one) => one.organisationId === organisationId && one.personId === personId);
  }
  async expired(organisationId: Id, now: Instant): Promise<readonly Upload[]> {
    return [...this.kept.values()].filter((one) => one.organisationId === organisationId && one.expiresAt <= now);
  }
  async add(one: Upload): Promise<void> {
    this.kept.set(one.id, one);
  }
  async savePart(one: Upload, part: UploadPart): Promise<void> {
    const kept = this.kept.get(one.id) ?? one;
    this.kept.set(one.id, { ...kept, parts: [...kept.parts.filter((other) => other.part !== part.part), part].sort((a, b) => a.part - b.part) });
  }
  async remove(one: Upload): Promise<void> {
    this.kept.delete(one.id);
  }
}

export class InMemoryEvidenceLibrary extends EvidenceLibrary {
  readonly kept = new Map<Id, Evidence>();
  readonly objects = new Map<string, number>();
  constructor(private readonly uploads: InMemoryUploads = new InMemoryUploads()) {
    super();
  }
  async find(organisationId: Id, id: Id): Promise<Evidence | null> {
    const found = this.kept.get(id);
    return found?.organisationId === organisationId ? found : null;
  }
  async listOf(organisationId: Id, personId: Id, withRemoved = false): Promise<readonly Evidence[]> {
    return this.ofPerson(organisationId, personId).filter(({ removedAt }) => withRemoved || removedAt === null).sort((a, b) => a.number - b.number);
  }
  async findFile(organisationId: Id, fileId: Id): Promise<EvidenceFile | null> {
    return [...this.kept.values()].flatMap(({ files }) => files).find((file) => file.organisationId === organisationId && file.id === fileId) ?? null;
  }
  async add(one: Evidence): Promise<number> {
    const number = Math.max(0, ...this.ofPerson(one.organisationId, one.personId).map((other) => other.number)) + 1;
    this.kept.set(one.id, { ...one, number });
    return number;
  }
  async save(one: Evidence): Promise<void> {
    const files = this.kept.get(one.id)?.files ?? [];
    follow(this.kept, { ...one, files });
  }
  async addFile(file: EvidenceFile): Promise<void> {
    const one = this.kept.get(file.evidenceId);
    if (one) this.kept.set(one.id, { ...one, files: [file, ...one.files].sort((a, b) => b.version - a.version) });
  }
  async settleFile(file: EvidenceFile): Promise<boolean> {
    const one = this.kept.get(file.evidenceId);
    if (one?.files.find(({ id }) => id === file.id)?.state !== 'checking') return false;
    this.kept.set(one.id, { ...one, files: one.files.map((other) => (other.id === file.id ? file : other)) });
    return true;
  }
  async keepObject(organisationId: Id, sha256: string): Promise<void> {
    const key = `${organisationId}/${sha256}`;
    this.objects.set(key, (this.objects.get(key) ?? 0) + 1);
  }
  async usedBytes(organisationId: Id, personId: Id): Promise<number> {
    const files = this.ofPerson(organisationId, personId).flatMap((one) => one.files);
    return [...files, ...(await this.uploads.listOf(organisationId, personId))].reduce((sum, { bytes }) => sum + bytes, 0);
  }
  private ofPerson(organisationId: Id, personId: Id): readonly Evidence[] {
    return [...this.kept.values()].filter((one) => one.organisationId === organisationId && one.personId === personId);
  }
}

export class InMemoryTies extends Ties {
  readonly kept = new Map<Id, Tie>();
  readonly arguments = new Map<Id, Map<Id, Argument>>();
  async find(dossier: Dossier, id: Id): Promise<Tie | null> {
    const found = this.kept.get(id);
    return found?.candidacyId === dossier.id ? found : null;
  }
  async between(dossier: Dossier, evidenceId: Id, competencyId: Id): Promise<Tie | null> {
    return this.living(dossier).find((tie) => tie.evidenceId === evidenceId && tie.competencyId === competencyId) ?? null;
  }
  async writtenOf(dossier: Dossier): Promise<{ readonly ties: readonly Tie[]; readonly arguments: readonly Argument[] }> {
    return { ties: this.living(dossier), arguments: [...(this.arguments.get(dossier.id)?.values() ?? [])].sort((a, b) => a.competencyId.localeCompare(b.competencyId)) };
  }
  async add(tie: Tie): Promise<void> {
    this.kept.set(tie.id, tie);
  }
  async save(tie: Tie): Promise<void> {
    follow(this.kept, tie);
  }
  async argumentFor(dossier: Dossier, competencyId: Id): Promise<Argument | null> {
    return this.arguments.get(dossier.id)?.get(competencyId) ?? null;
  }
  async saveArgument(dossier: Dossier, argument: Argument): Promise<void> {
    const own = this.arguments.get(dossier.id) ?? new Map<Id, Argument>();
    if ((own.get(argument.competencyId)?.revision ?? 0) !== argument.revision - 1) throw stale();
    this.arguments.set(dossier.id, own.set(argument.competencyId, argument));
  }
  private living(dossier: Dossier): readonly Tie[] {
    return [...this.kept.values()].filter((tie) => tie.candidacyId === dossier.id && tie.removedAt === null).sort((a, b) => a.id.localeCompare(b.id));
  }
}

export class InMemoryBooklets extends Booklets {
  readonly kept: Booklet[] = [];
  constructor(private readonly library: InMemoryEvidenceLibrary = new InMemoryEvidenceLibrary()) {
    super();
  }
  async find(candidacyId: Id, version: number): Promise<Booklet | null> {
    return this.kept.find((one) => one.candidacyId === candidacyId && one.version === version) ?? null;
  }
  async last(candidacyId: Id): Promise<Booklet | null> {
    return this.kept.filter((one) => one.candidacyId === candidacyId).at(-1) ?? null;
  }
  async listOf(candidacyId: Id): Promise<readonly BookletLine[]> {
    return this.kept.filter((one) => one.candidacyId === candidacyId).map(({ version, depositedAt, state, flags, content }) => ({ version, passageNumber: content.passageNumber, depositedAt, state, flags: flags.length })).reverse();
  }
  async add(booklet: Booklet): Promise<void> {
    this.kept.push(structuredClone(booklet));
    for (const file of filesOf(booklet.content)) await this.library.keepObject(booklet.organisationId, file.sha256);
  }
  async setState({ id, state, flags }: Booklet): Promise<void> {
    const at = this.kept.findIndex((one) => one.id === id);
    const kept = this.kept[at];
    if (kept) this.kept[at] = { ...kept, state, flags };
  }
  async fileOf(candidacyId: Id, fileId: Id): Promise<KeptFile | null> {
    const found = this.kept.filter((one) => one.candidacyId === candidacyId).flatMap((one) => filesOf(one.content).map((file) => ({ ...file, organisationId: one.organisationId, outline: [] }))).filter(({ id }) => id === fileId).at(-1);
    if (!found) return null;
    const { organisationId, name, bytes, type, sha256, previewPages, outline } = found;
    return { organisationId, name, bytes, type, sha256, previewPages, outline };
  }
}

/** Finds what it was told to find. */
export class ToldInspector extends FileInspector {
  found: Partial<Inspection> = {};
  readonly looked: InspectedFile[] = [];
  /** What happens while it reads. */
  meanwhile: () => Promise<void> = async () => undefined;
  async inspect(file: InspectedFile): Promise<Inspection> {
    this.looked.push(file);
    await this.meanwhile();
    return { fault: null, sha256: 'a'.repeat(64), bytes: file.bytes, type: 'application/pdf', pages: 12, seconds: null, previewPages: 12, outline: [], ...this.found };
  }
  async textOf(): Promise<FileText> {
    return { html: null, text: 'Bonjour' };
  }
}

/** Not a hash: the length and the first letters, enough to see a change. */
export class ShortFingerprints extends Fingerprints {
  of(text: string): string {
    return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 4_294_967_296, 7).toString(16).padStart(64, '0');
  }
}

/** Storage that remembers what was let go. */
export class ListedStorage extends Storage {
  readonly letGo: string[] = [];
  async putStaged(): Promise<StagedObject> {
    return { key: 'staged', bytes: 0, sha256: '' };
  }
  async openStaged(): Promise<AsyncIterable<Uint8Array>> {
    return (async function* none(): AsyncGenerator<Uint8Array> {})();
  }
  async removeStaged(key: string): Promise<void> {
    this.letGo.push(key);
  }
  async put(): Promise<void> {}
  async open(_key: string, _range?: ByteRange): Promise<null> {
    return null;
  }
  async remove(): Promise<void> {}
}
