import { signal, type Signal, type WritableSignal } from '@angular/core';
import { Autosave, type AutosavePort } from '../session/autosave';
import type { Experience } from './experiences.client';
import { EMPTY_EXPERIENCE, experienceForm, type ExperienceForm } from './model/experience-form';

/** One experience being written: its fields, what the server holds of it, and its saving. */
export class ExperienceDraft {
  /** Stable through the visit, also before the server gave it an id. */
  readonly key: string;
  readonly saving: Autosave<ExperienceForm>;
  private readonly fields: WritableSignal<ExperienceForm>;
  private readonly held: WritableSignal<Experience | null>;
  readonly form: Signal<ExperienceForm>;
  readonly kept: Signal<Experience | null>;

  constructor(key: string, kept: Experience | null, port: Omit<AutosavePort<ExperienceForm>, 'key'>) {
    this.key = key;
    this.held = signal(kept);
    this.fields = signal(kept ? experienceForm(kept) : EMPTY_EXPERIENCE);
    this.form = this.fields.asReadonly();
    this.kept = this.held.asReadonly();
    this.saving = new Autosave<ExperienceForm>({ revision: kept?.revision ?? 0, savedAt: null }, { ...port, key: `experience:${key}` });
    const unsent = this.saving.kept();
    if (unsent) this.change(unsent);
  }

  change(form: ExperienceForm): void {
    this.fields.set(form);
    this.saving.change(form);
  }

  /** What the server just said of it. */
  acknowledge(experience: Experience): void {
    this.held.set(experience);
  }

  /** Ends a clash: mine over theirs, or theirs. */
  async resolve(which: 'mine' | 'theirs', theirs: Experience): Promise<void> {
    this.held.set(theirs);
    if (which === 'theirs') this.fields.set(experienceForm(theirs));
    await this.saving.resolve(this.fields(), theirs.revision);
  }
}
