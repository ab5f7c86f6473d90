import { ChangeDetectionStrategy, Component, inject, Injectable, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialog, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { firstValueFrom } from 'rxjs';
import { siteOf } from '../viewer/link-card';

/** What is added besides a file. */
export type AddedKind = 'link' | 'text' | 'hearing';
export interface Added { readonly kind: AddedKind; readonly title: string; readonly content: string }
interface Asked { readonly kind: AddedKind; readonly url: string }

const WORDS: Readonly<Record<AddedKind, { readonly title: string; readonly lead: string; readonly act: string }>> = {
  link: { title: 'Coller un lien', lead: 'Une page, un document en ligne, une vidéo : le jury l’ouvrira. Elle doit se lire sans compte ni mot de passe.', act: 'Ajouter le lien' },
  text: { title: 'Écrire un texte', lead: 'Un récit, une note, le compte rendu d’un échange : donnez-lui un titre, puis écrivez. Il s’enregistre tout seul.', act: 'Commencer à écrire' },
  hearing: { title: 'Décrire une preuve montrée à l’audition', lead: 'Un objet, un document confidentiel, une démonstration : rien n’est envoyé, le jury lit votre description et la verra ce jour-là.', act: 'Ajouter la description' },
};

@Component({
  selector: 'pb-add-evidence',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, MatError, MatFormField, MatHint, MatInput, MatLabel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="add($event)" novalidate>
      <h2 mat-dialog-title>{{ words.title }}</h2>
      <mat-dialog-content>
        <p>{{ words.lead }}</p>
        @if (asked.kind === 'link') { <mat-form-field><mat-label>Adresse de la page</mat-label><input matInput type="url" inputmode="url" maxlength="2000" [attr.cdkFocusInitial]="asked.url ? null : ''" [value]="content()" (input)="content.set(valueOf($event))" /><mat-hint>Elle commence par https://</mat-hint></mat-form-field> }
        <mat-form-field><mat-label>Titre</mat-label><input matInput maxlength="200" [attr.cdkFocusInitial]="asked.kind !== 'link' || asked.url ? '' : null" [value]="title()" (input)="title.set(valueOf($event))" /></mat-form-field>
        @if (asked.kind === 'hearing') { <mat-form-field><mat-label>Ce que le jury verra</mat-label><textarea matInput rows="4" maxlength="4000" [value]="content()" (input)="content.set(valueOf($event))"></textarea></mat-form-field> }
        @if (refusal(); as sentence) { <mat-error role="alert">{{ sentence }}</mat-error> }
      </mat-dialog-content>
      <mat-dialog-actions align="end"><button matButton type="button" mat-dialog-close>Annuler</button><button matButton="filled" type="submit">{{ words.act }}</button></mat-dialog-actions>
    </form>
  `,
  styles: `mat-dialog-content { display: grid; gap: 1rem; color: var(--mat-sys-on-surface); } mat-error { color: var(--probant-notmet); font: var(--mat-sys-body-small); }`,
})
export class AddEvidenceDialog {
  protected readonly asked = inject<Asked>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<AddEvidenceDialog, Added>>(MatDialogRef);
  protected readonly words = WORDS[this.asked.kind];
  protected readonly title = signal('');
  protected readonly content = signal(this.asked.url);
  protected readonly refusal = signal<string | null>(null);

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected add(event: Event): void {
    event.preventDefault();
    const content = this.asked.kind === 'link' ? addressOf(this.content()) : this.content().trim();
    if (content === null) return this.refusal.set('Collez l’adresse entière de la page, qui commence par https://');
    const title = this.title().trim() || (this.asked.kind === 'link' ? siteOf(content) : '');
    if (title === '') return this.refusal.set('Donnez un titre : c’est sous ce nom que le jury la trouvera.');
    this.dialog.close({ kind: this.asked.kind, title, content });
  }
}

/** The address typed, with https:// when it was left out; null when it is none. */
export function addressOf(text: string): string | null {
  const bare = text.trim();
  const whole = /^[a-z]+:/i.test(bare) ? bare : `https://${bare}`;
  return /^https?:\/\//i.test(whole) && URL.canParse(whole) && new URL(whole).hostname.includes('.') ? whole : null;
}

/** Asks for a link, a text to write or a piece shown at the hearing. */
@Injectable({ providedIn: 'root' })
export class AddEvidence {
  private readonly dialog = inject(MatDialog);

  async ask(kind: AddedKind, url = ''): Promise<Added | null> {
    const opened = this.dialog.open<AddEvidenceDialog, Asked, Added>(AddEvidenceDialog, { data: { kind, url }, width: '34rem', maxWidth: '96vw' });
    return (await firstValueFrom(opened.afterClosed(), { defaultValue: undefined })) ?? null;
  }
}
