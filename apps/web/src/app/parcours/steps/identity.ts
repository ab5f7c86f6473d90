import { CdkTextareaAutosize } from '@angular/cdk/text-field';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatOption, MatSelect } from '@angular/material/select';
import { Router } from '@angular/router';
import { Action, Note, SavedLine } from '@probant/ui';
import { sentenceOfCode } from '../../i18n/sentence';
import { Autosave } from '../../session/autosave';
import { candidacyPath, openCandidacyAt } from '../../session/open-candidacy';
import { Problem } from '../../session/problem';
import { identityForm, type IdentityForm, identityOf, missingOf, sameIdentity } from '../model/identity-form';
import { ParcoursClient } from '../parcours.client';
import { StepPage } from './step-page';

/** Who the person is in the civil register; saved by itself as soon as it is whole. */
@Component({
  selector: 'pb-identity',
  imports: [Action, CdkTextareaAutosize, FormsModule, MatButton, MatFormField, MatHint, MatInput, MatLabel, MatOption, MatSelect, Note, SavedLine, StepPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './identity.html',
  styles: `form { max-width: 44rem; } .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: var(--probant-space-4); align-items: start; } mat-form-field { width: 100%; } pb-saved { justify-self: start; }`,
})
export default class IdentityPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  private readonly client = inject(ParcoursClient);
  private readonly router = inject(Router);
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  private readonly saving = signal<Autosave<IdentityForm> | null>(null);
  /** What the server held when this was typed. */
  private based: IdentityForm | null = null;
  protected readonly form = signal<IdentityForm | null>(null);
  protected readonly state = computed(() => this.saving()?.state() ?? 'saved');
  protected readonly savedAt = computed(() => this.saving()?.savedAt() ?? null);
  protected readonly clash = computed(() => this.state() === 'clash');
  /** Whether there is something to say of its saving. */
  protected readonly stated = computed(() => this.state() !== 'saved' || this.savedAt() !== null || this.here.view()?.identity !== null);
  protected readonly missing = computed(() => { const form = this.form(); return form ? missingOf(form) : null; });
  protected readonly readOnly = computed(() => this.here.view()?.actions.some(({ action, allowed }) => action === 'state_identity' && !allowed) ?? false);
  protected readonly told = computed(() => (this.clash() ? 'Votre identité a été modifiée ailleurs pendant que vous écriviez.' : this.state() === 'failed' && !this.missing() ? sentenceOfCode(this.saving()?.problem() ?? '') : null));

  constructor() {
    effect(() => { const view = this.here.view(); if (view && view.id === this.candidacy()) untracked(() => { if (!this.form()) this.begin(); }); });
  }

  protected change(part: Partial<IdentityForm>): void {
    const next = { ...(this.form() as IdentityForm), ...part };
    this.form.set(next);
    this.saving()?.change(next);
  }

  protected async leave(): Promise<void> {
    if (this.missing() || this.readOnly()) return;
    const saving = this.saving();
    const form = this.form();
    if (form && this.here.view()?.identity === null) saving?.change(form);
    await saving?.flush();
    if (saving?.state() === 'saved') await this.router.navigateByUrl(`${candidacyPath(this.place())}/parcours`);
  }

  /** Drops what was typed here for what the server holds. */
  protected async takeTheirs(): Promise<void> {
    const view = await this.client.readCandidacy(this.place());
    this.based = identityForm(view);
    this.form.set(this.based);
    await this.saving()?.resolve(this.based, view.revision);
  }

  /** Something moved on this candidacy meanwhile: when it was not the identity, what was typed goes through on the new base. */
  private async settle(mine: IdentityForm): Promise<void> {
    const view = await this.client.readCandidacy(this.place());
    if (sameIdentity(identityForm(view), this.based)) await this.saving()?.resolve(mine, view.revision);
  }

  private begin(): void {
    const view = this.here.view();
    if (!view) return;
    const saving = new Autosave<IdentityForm>({ revision: view.revision, savedAt: null }, { key: `identity:${view.id}`, save: (revision, form) => this.save(revision, form), conflict: (mine) => void this.settle(mine) });
    this.saving.set(saving);
    const kept = saving.kept();
    this.based = identityForm(view);
    this.form.set(kept ?? this.based);
    if (kept) saving.change(kept);
  }

  private async save(revision: number, form: IdentityForm): Promise<{ revision: number; savedAt: string }> {
    if (missingOf(form)) throw new Problem(422, 'web.incomplete');
    const saved = await this.client.stateIdentity(this.place(), { ...identityOf(form), revision });
    this.based = form;
    return { revision: saved.revision, savedAt: new Date().toISOString() };
  }
}
