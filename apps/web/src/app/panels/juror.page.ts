import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, resource, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { RouterLink } from '@angular/router';
import { counted, Empty, Note, PageHead, SavedLine } from '@probant/ui';
import { sentenceOfCode } from '../i18n/sentence';
import { Autosave } from '../session/autosave';
import { Trouble } from '../shell/trouble';
import { PanelsClient } from './panels.client';

interface Draft { readonly profession: string; readonly employer: string; readonly qualified: boolean; readonly gender: 'woman' | 'man' | 'unstated'; readonly linksDeclared: string }
const BLANK: Draft = { profession: '', employer: '', qualified: false, gender: 'unstated', linksDeclared: '' };

/** What the school knows of a juror; it saves itself. */
@Component({
  selector: 'pb-juror',
  imports: [Empty, FormsModule, MatButton, MatCheckbox, MatFormField, MatHint, MatInput, MatLabel, MatProgressBar, MatRadioButton, MatRadioGroup, Note, PageHead, RouterLink, SavedLine, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './juror.page.html',
  styles: `legend { padding: 0; } mat-radio-group { display: flex; flex-wrap: wrap; gap: .25rem 1rem; } .hint { margin-left: 2.75rem; }`,
})
export default class JurorPage {
  readonly org = input.required<string>();
  readonly person = input.required<string>();
  private readonly client = inject(PanelsClient);
  protected readonly pool = resource({ params: () => this.org(), loader: ({ params }) => this.client.jurors(params) });
  protected readonly juror = computed(() => (this.pool.hasValue() ? this.pool.value().items.find(({ id }) => id === this.person()) : undefined));
  protected readonly saving = computed(() => {
    const [org, person] = [this.org(), this.person()];
    return untracked(() => new Autosave<Draft>({ revision: 0, savedAt: null }, {
      key: `juror:${org}:${person}`, conflict: () => undefined,
      save: async (base, draft) => {
        await this.client.setProfile(org, person, { ...draft, profession: draft.profession.trim(), employer: draft.employer.trim() || null });
        return { revision: base + 1, savedAt: new Date().toISOString() };
      },
    }));
  });
  /** What is typed, over what the server knows; what a former visit could not send comes back. */
  protected readonly draft = linkedSignal<Draft>(() => {
    const profile = this.juror()?.profile;
    return this.saving().kept() ?? (profile ? { ...profile, employer: profile.employer ?? '' } : BLANK);
  });
  protected readonly problem = computed(() => { const code = this.saving().problem(); return code ? sentenceOfCode(code) ?? 'La fiche n’a pas pu être enregistrée.' : null; });
  protected readonly seats = (count: number): string => counted(count, 'siège', 'sièges', 'aucun siège');

  constructor() {
    effect(() => { const saving = this.saving(); untracked(() => void saving.resume()); });
  }

  protected change(part: Partial<Draft>): void {
    const draft = { ...this.draft(), ...part };
    this.draft.set(draft);
    if (draft.profession.trim()) this.saving().change(draft);
  }
}
