import { computed, effect, inject, Injectable, linkedSignal, resource, signal, untracked } from '@angular/core';
import { Autosave } from '../session/autosave';
import { Live } from '../session/live';
import { bodyOf, checked, draftOf, isLate, type PanelDraft } from './model/panel-draft';
import { type Passage, PanelsClient } from './panels.client';

interface At { readonly org: string; readonly passage: string }

/** The panel of one passage: composed on screen under the rule itself, saved by itself until it is convoked, then by an act. */
@Injectable()
export class PanelStore {
  private readonly client = inject(PanelsClient);
  private readonly at = signal<At | null>(null, { equal: (left, right) => left?.org === right?.org && left?.passage === right?.passage });
  private readonly reading = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.passage(params.org, params.passage) });
  private readonly pool = resource({ params: () => this.at()?.org, loader: ({ params }) => this.client.jurors(params) });
  private readonly candidacyId = computed(() => this.passage()?.candidacyId);
  private readonly whose = resource({
    params: () => { const [at, candidacy] = [this.at(), this.candidacyId()]; return at && candidacy ? { org: at.org, candidacy } : undefined; },
    loader: ({ params }) => this.client.candidacy(params.org, params.candidacy),
    equal: (left, right) => left?.id === right?.id && left?.revision === right?.revision,
  });

  readonly passage = linkedSignal<Passage | null, Passage | null>({ source: () => (this.reading.hasValue() ? this.reading.value() : null), computation: (read, before) => read ?? before?.value ?? null });
  readonly jurors = computed(() => (this.pool.hasValue() ? this.pool.value().items : []));
  readonly candidacy = computed(() => (this.whose.hasValue() ? this.whose.value() : null));
  readonly error = computed(() => this.reading.error() ?? this.pool.error());
  readonly ready = computed(() => this.passage() !== null && this.pool.hasValue());

  readonly saving = computed(() => {
    const at = this.at();
    return at && untracked(() => new Autosave<PanelDraft>({ revision: 0, savedAt: null }, { key: `panel:${at.passage}`, conflict: () => this.reading.reload(), save: async (base, draft) => { await this.send(draft); return { revision: base + 1, savedAt: new Date().toISOString() }; } }));
  });
  /** What the fields hold; what the server says of the passage replaces it only while nothing is unsaved. */
  readonly draft = linkedSignal<Passage | null, PanelDraft | null>({
    source: () => this.passage(),
    computation: (passage, before) => {
      if (!passage) return null;
      const kept = before?.value && before.source?.id === passage.id && untracked(() => this.dirty()) ? before.value : null;
      return kept ?? (passage.state === 'convoked' ? null : this.saving()?.kept()) ?? draftOf(passage);
    },
  });
  private readonly touched = signal(false);
  readonly dirty = computed(() => this.touched() || this.saving()?.dirty() === true);
  readonly convoked = computed(() => this.passage()?.state === 'convoked');
  private readonly composing = computed(() => this.passage() !== null && !this.convoked());
  readonly accompagnateurId = computed(() => this.candidacy()?.people.find(({ role }) => role === 'accompagnateur')?.id ?? null);
  readonly check = computed(() => { const [draft, passage] = [this.draft(), this.passage()]; return draft && passage ? checked(draft, this.jurors(), passage, this.accompagnateurId()) : null; });
  readonly late = computed(() => { const [draft, passage] = [this.draft(), this.passage()]; return draft !== null && passage !== null && isLate(draft, passage.hearingDueOn); });

  constructor() {
    effect(() => { const saving = this.saving(); if (saving && this.composing()) untracked(() => void saving.resume()); });
    inject(Live).follow(() => { const id = this.candidacyId(); return id ? `candidacy:${id}` : null; }, () => this.reload());
  }

  open(at: At): void {
    this.at.set(at);
  }

  reload(): void {
    this.reading.reload();
    this.pool.reload();
  }

  change(draft: PanelDraft): void {
    this.draft.set(draft);
    if (this.convoked()) this.touched.set(true);
    else this.saving()?.change(draft);
  }

  /** Saves the changes of a convoked panel: who is added is convoked, who leaves is replaced. */
  async save(): Promise<void> {
    const draft = this.draft();
    if (draft) await this.send(draft);
  }

  /** Forgets what was changed since the convocation. */
  forget(): void {
    this.touched.set(false);
    const passage = this.passage();
    this.draft.set(passage && draftOf(passage));
  }

  async convoke(): Promise<void> {
    const at = this.at();
    await this.saving()?.flush();
    if (at) await this.client.convoke(at.org, at.passage);
    this.reload();
  }

  private async send(draft: PanelDraft): Promise<void> {
    const at = this.at();
    if (!at) return;
    const saved = await this.client.seat(at.org, at.passage, bodyOf(draft));
    this.touched.set(false);
    this.passage.set(saved);
  }
}
