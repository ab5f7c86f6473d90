import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, Note, Progress } from '@probant/ui';
import { sentenceOfCode } from '../../i18n/sentence';
import { typeInWords } from '../../i18n/messages.portfolio';
import { bytesPerSecond } from '../uploads/pace';
import type { UploadLine, UploadState } from '../uploads/upload-line';
import { UploadsStore } from '../uploads/uploads.store';

const HEADS: Readonly<Record<UploadState, string>> = {
  queued: 'En attente', sending: 'Envoi en cours', paused: 'En pause', waiting_network: 'Le serveur ne répond pas', finishing: 'Presque fini', failed: 'Non envoyé', needs_file: 'Envoi à reprendre',
};

/** One file on its way: how far, how fast, and what may be done. */
@Component({
  selector: 'pb-upload-card',
  imports: [Icon, MatButton, Note, Progress],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <article class="card" [attr.aria-label]="'Envoi de ' + line().name">
      <div class="top"><span class="mark" aria-hidden="true"><pb-icon name="upload" size="lg" /></span><div><h3>{{ line().name }}</h3><p class="small muted">{{ type() }}@if (line().evidenceId) { , nouvelle version }</p></div></div>
      @if (refusal(); as sentence) { <pb-note kind="error" live>{{ sentence }}</pb-note> }
      @else { <pb-progress [label]="head()" [done]="line().sent" [total]="line().bytes" [speed]="speed()" [state]="said()" /> }
      @if (line().state === 'needs_file') { <p class="small">Choisissez de nouveau le même fichier : l’envoi reprendra où il en était.</p> }
      <div class="acts">
        @switch (line().state) {
          @case ('sending') { <button matButton="tonal" type="button" (click)="uploads.pause(line().key)"><pb-icon class="before" name="pause" />Suspendre</button> }
          @case ('waiting_network') { <button matButton="tonal" type="button" (click)="uploads.pause(line().key)"><pb-icon class="before" name="pause" />Suspendre</button> }
          @case ('paused') { <button matButton="tonal" type="button" (click)="uploads.resume(line().key)"><pb-icon class="before" name="play" />Reprendre</button> }
          @case ('failed') { <button matButton="tonal" type="button" (click)="uploads.resume(line().key)"><pb-icon class="before" name="replace" />Réessayer</button> }
          @case ('needs_file') { <button matButton="tonal" type="button" (click)="again.click()"><pb-icon class="before" name="upload" />Choisir le fichier</button> }
        }
        @if (line().state !== 'finishing') { <button matButton type="button" (click)="uploads.cancel(line().key)">Annuler</button> }
        <input #again hidden type="file" (change)="giveBack(again)" />
      </div>
      @if (line().state === 'needs_file' && wrong()) { <p class="small" role="alert">Ce n’est pas le même fichier : il n’a pas la même taille.</p> }
    </article>
  `,
  styles: `
    article { display: grid; gap: .75rem; padding: 1rem; height: 100%; align-content: start; }
    .top { display: grid; grid-template-columns: 4.75rem minmax(0, 1fr); gap: 1rem; }
    .mark { display: grid; place-items: center; width: 4.75rem; height: 6rem; border-radius: var(--mat-sys-corner-small); background: var(--mat-sys-surface-container); border: 1px solid var(--mat-sys-outline-variant); color: var(--mat-sys-on-surface-variant); }
    h3 { overflow-wrap: anywhere; }
    .acts { display: flex; flex-wrap: wrap; gap: .5rem; }
    .before { margin-right: .5rem; }
  `,
})
export class UploadCard {
  readonly line = input.required<UploadLine>();
  protected readonly uploads = inject(UploadsStore);
  protected readonly wrong = signal(false);
  protected readonly type = computed(() => typeInWords(null, this.line().name));
  protected readonly head = computed(() => HEADS[this.line().state]);
  protected readonly speed = computed(() => bytesPerSecond(this.line().samples));
  protected readonly said = computed(() => ({ waiting_network: 'reprise dès son retour', needs_file: 'en attente du fichier', finishing: 'assemblage', paused: null, queued: null, sending: null, failed: null })[this.line().state]);
  protected readonly refusal = computed(() => { const { problem, details, state } = this.line(); return state === 'failed' && problem ? (sentenceOfCode(problem, details ?? {}) ?? 'Ce fichier n’a pas pu être envoyé. Réessayez.') : null; });

  protected giveBack(field: HTMLInputElement): void {
    const file = field.files?.[0];
    if (file) this.wrong.set(!this.uploads.giveBack(this.line().key, file));
    (field as { value: string }).value = '';
  }
}
