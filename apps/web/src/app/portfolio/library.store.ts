import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { type BodyOf, type EvidenceView, routes } from '@probant/contract';
import { hasUnsent } from '../session/autosave';
import { Reading } from '../session/reading';
import { Draft, type Saved } from './model/draft';
import { byUrgency } from './model/evidence-state';
import { flushOnLeave } from './model/flush-on-leave';
import { PortfolioClient, type Where } from './portfolio.client';
import { UploadsStore } from './uploads/uploads.store';

type Edit = BodyOf<typeof routes.editEvidence>;
/** What a person writes of a piece of evidence: its sheet, and its address or its text. */
export type SheetValue = Omit<Edit, 'revision' | 'url' | 'text'> & { readonly url: string | null; readonly text: string | null };

/** The evidence of the candidate, as the library shows it, and the sheets being written. */
@Injectable({ providedIn: 'root' })
export class LibraryStore {
  private readonly client = inject(PortfolioClient);
  private readonly uploads = inject(UploadsStore);
  private readonly list = new Reading((at: Where) => this.client.listEvidence(at));
  private readonly experienceList = new Reading((at: Where) => this.client.listExperiences(at));
  private readonly drafts = new Map<string, Draft<SheetValue>>();

  readonly items = computed<readonly EvidenceView[]>(() => [...(this.list.value()?.items ?? [])].sort(byUrgency));
  readonly quota = computed(() => this.list.value()?.quota ?? null);
  /** Whether the library may be changed now; null until known. */
  readonly keeping = computed(() => this.list.value()?.actions.find(({ action }) => action === 'keep_library') ?? null);
  readonly experiences = computed(() => this.experienceList.value()?.items ?? []);
  readonly error = this.list.error;
  readonly waiting = this.list.waiting;
  readonly known = computed(() => this.list.value() !== null);

  constructor() {
    effect(() => { this.uploads.arrived(); untracked(() => this.list.again()); });
    effect(() => { const items = this.items(); untracked(() => this.refreshDrafts(items)); });
    flushOnLeave(() => this.flush());
  }

  /** Shows the library of a candidacy; the same one again reads what may have changed. */
  open(where: Where): void {
    if (this.list.of()?.candidacy !== where.candidacy) {
      void this.flush();
      this.drafts.clear();
    }
    this.list.open(where);
    void this.uploads.open(where);
  }

  openExperiences(where: Where): void {
    this.experienceList.open(where);
  }

  again(): void {
    this.list.again();
  }

  evidenceOf(id: string): EvidenceView | undefined {
    return this.list.value()?.items.find((item) => item.id === id);
  }

  addLink(title: string, url: string): Promise<EvidenceView> {
    return this.added(this.client.addLink(this.whereNow(), { title, url }));
  }

  addText(title: string): Promise<EvidenceView> {
    return this.added(this.client.addText(this.whereNow(), { title, text: '' }));
  }

  /** A piece shown at the hearing and never sent: described alone. */
  describe(title: string, description: string): Promise<EvidenceView> {
    return this.added(this.client.describe(this.whereNow(), { title, description }));
  }

  async remove(id: string): Promise<void> {
    await this.drafts.get(id)?.flush();
    await this.client.removeEvidence(this.whereNow(), id);
    this.drafts.delete(id);
    this.list.change((view) => ({ ...view, items: view.items.filter((item) => item.id !== id) }));
  }

  async restore(id: string): Promise<void> {
    await this.client.restoreEvidence(this.whereNow(), id);
    this.list.again();
  }

  /** The draft of a sheet: one for the whole visit, so that leaving the page loses nothing. */
  draftOf(evidence: EvidenceView): Draft<SheetValue> {
    const known = this.drafts.get(evidence.id);
    if (known) return known;
    const where = this.whereNow();
    const draft = untracked(() => new Draft<SheetValue>(savedSheet(evidence), {
      key: sheetKey(evidence.id),
      save: async (revision, _base, value) => { const saved = await this.client.editEvidence(where, evidence.id, { ...value, revision }); this.put(saved); return savedSheet(saved); },
      current: async () => { const theirs = await this.client.readEvidence(where, evidence.id); this.put(theirs); return savedSheet(theirs); },
    }));
    this.drafts.set(evidence.id, draft);
    return draft;
  }

  async flush(): Promise<void> {
    await Promise.all([...this.drafts.values()].map((draft) => draft.flush()));
  }

  private async added(adding: Promise<EvidenceView>): Promise<EvidenceView> {
    const made = await adding;
    this.put(made);
    return made;
  }

  private refreshDrafts(items: readonly EvidenceView[]): void {
    for (const item of items) {
      if (this.drafts.has(item.id)) this.drafts.get(item.id)?.refresh(savedSheet(item));
      else if (hasUnsent(sheetKey(item.id))) this.draftOf(item);
    }
  }

  private put(evidence: EvidenceView): void {
    this.list.change((view) => ({ ...view, items: view.items.some(({ id }) => id === evidence.id) ? view.items.map((item) => (item.id === evidence.id ? evidence : item)) : [...view.items, evidence] }));
  }

  private whereNow(): Where {
    const where = this.list.of();
    if (!where) throw new Error('the library is not open');
    return where;
  }
}

const sheetKey = (id: string): string => `evidence:${id}`;

function savedSheet(evidence: EvidenceView): Saved<SheetValue> {
  const { title, kind, description, producedOn, experienceId, authorship, ownPart, aiTools, confidentiality, url, text } = evidence;
  return { revision: evidence.revision, value: { title, kind, description, producedOn, experienceId, authorship, ownPart, aiTools, confidentiality, url, text }, savedAt: null };
}
