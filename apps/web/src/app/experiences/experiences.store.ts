import { computed, inject, Injectable, signal } from '@angular/core';
import { problemOf, Problem } from '../session/problem';
import type { CandidacyPlace } from '../session/open-candidacy';
import { ExperienceDraft } from './experience-draft';
import { type Experience, ExperiencesClient } from './experiences.client';
import { experienceValue, type ExperienceForm, missingOf } from './model/experience-form';

/** Places on this device for experiences that the server does not hold yet. */
const NEW_KEYS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** The experiences of one candidate, newest first, each saved by itself. */
@Injectable()
export class ExperiencesStore {
  private readonly client = inject(ExperiencesClient);
  private readonly drafts = signal<readonly ExperienceDraft[] | null>(null);
  private readonly failure = signal<unknown>(null);
  private place: CandidacyPlace | null = null;

  readonly ready = computed(() => this.drafts() !== null);
  readonly error = this.failure.asReadonly();
  /** In the order they were read; those just added stand first. */
  readonly items = computed(() => this.drafts() ?? []);

  /** Reads the list. What a former visit could not send is taken up again, a new experience included. */
  async open(place: CandidacyPlace): Promise<void> {
    this.place = place;
    this.failure.set(null);
    try {
      const found = (await this.client.list(place)).toSorted((a, b) => b.from.localeCompare(a.from));
      const unsent = NEW_KEYS.map((n) => this.draft(this.newKey(n), null)).filter(({ saving }) => saving.kept() !== null);
      this.drafts.set([...unsent, ...found.map((experience) => this.draft(experience.id, experience))]);
    } catch (error) {
      this.failure.set(problemOf(error));
    }
  }

  /** A blank one at the head of the list, or the one already begun. */
  begin(): ExperienceDraft {
    const begun = this.items().find(({ kept }) => kept() === null);
    if (begun) return begun;
    const free = NEW_KEYS.find((n) => !this.items().some(({ key }) => key === this.newKey(n))) ?? this.items().length;
    const fresh = this.draft(this.newKey(free), null);
    this.drafts.set([fresh, ...this.items()]);
    return fresh;
  }

  /** Takes it off the list; returns how to bring it back, or null when the server never had it. */
  async remove(draft: ExperienceDraft): Promise<(() => Promise<void>) | null> {
    const at = this.here();
    const kept = draft.kept();
    if (kept) await this.client.remove(at, kept.id);
    draft.saving.forget();
    this.drafts.set(this.items().filter((each) => each !== draft));
    return kept && (async () => { await this.client.restore(at, kept.id); await this.open(at); });
  }

  /** Settles what two places wrote differently. */
  async keep(draft: ExperienceDraft, which: 'mine' | 'theirs'): Promise<void> {
    const theirs = (await this.client.list(this.here())).find(({ id }) => id === draft.kept()?.id);
    if (theirs) await draft.resolve(which, theirs);
  }

  /** Sends everything that is still waiting, before leaving. */
  async flush(): Promise<void> {
    await Promise.all(this.items().map(({ saving }) => saving.flush()));
  }

  private newKey(n: number): string {
    return `new:${this.here().candidacy}:${n}`;
  }

  private draft(key: string, kept: Experience | null): ExperienceDraft {
    const draft: ExperienceDraft = new ExperienceDraft(key, kept, { save: (revision, form) => this.save(draft, revision, form), conflict: () => undefined });
    return draft;
  }

  private async save(draft: ExperienceDraft, revision: number, form: ExperienceForm): Promise<{ revision: number; savedAt: string }> {
    if (missingOf(form)) throw new Problem(422, 'web.incomplete');
    const kept = draft.kept();
    const saved = await (kept ? this.client.edit(this.here(), kept.id, { ...experienceValue(form), revision }) : this.client.add(this.here(), experienceValue(form)));
    draft.acknowledge(saved);
    return { revision: saved.revision, savedAt: new Date().toISOString() };
  }

  private here(): CandidacyPlace {
    if (!this.place) throw new Error('the list is not open');
    return this.place;
  }
}
