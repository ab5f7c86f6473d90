import { booleanAttribute, ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@probant/ui';

const FORMATS = ['txt', 'md', 'html', 'htm', 'docx', 'pdf', 'xlsx', 'csv', 'tsv', 'xml', 'zip', 'json'];
let count = 0;

/** Where a certifier's document is dropped, or chosen. */
@Component({
  selector: 'pb-document-drop',
  imports: [Icon, MatButton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="zone" role="group" [attr.aria-label]="'Importer un document : ' + of()" [class.over]="over()" (dragover)="hover($event)" (dragleave)="over.set(false)" (drop)="drop($event)">
      <pb-icon name="upload" size="lg" />
      <div><p class="strong">{{ first() ? 'Importez le document du référentiel' : 'Importer une nouvelle version' }}</p><p class="small muted" [id]="id">Déposez ici le fichier : PDF né numérique, DOCX, XLSX, CSV, HTML, Markdown, texte, fiche XML du répertoire, ou JSON exporté de Probant. Vous relirez tout avant de publier.</p></div>
      <button [matButton]="first() ? 'filled' : 'tonal'" type="button" [attr.aria-describedby]="id" (click)="field.click()">Choisir un fichier</button>
      <input #field type="file" class="sr" tabindex="-1" [accept]="accept" [attr.aria-label]="'Document du référentiel : ' + of()" (change)="take(field.files); field.value = ''" />
    </div>
  `,
  styles: `
    .zone { display: grid; grid-template-columns: auto minmax(0, 1fr) auto; gap: 1rem; align-items: center; padding: 1rem 1.25rem; border: 1.5px dashed var(--mat-sys-outline); border-radius: var(--mat-sys-corner-medium); }
    .over { border-color: var(--mat-sys-primary); background: var(--mat-sys-primary-container); color: var(--mat-sys-on-primary-container); }
    .over .muted { color: inherit; }
    @media (max-width: 44rem) { .zone { grid-template-columns: auto minmax(0, 1fr); } button { grid-column: 1 / -1; } }
  `,
})
export class DocumentDrop {
  /** The certification, for whoever cannot see where the zone stands. */
  readonly of = input.required<string>();
  /** No référentiel yet: the import is the next step. */
  readonly first = input(false, { transform: booleanAttribute });
  readonly chosen = output<File>();
  protected readonly accept = FORMATS.map((each) => `.${each}`).join(',');
  protected readonly id = `pb-document-drop-${(count += 1)}`;
  protected readonly over = signal(false);

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files ?? null);
  }

  protected take(files: FileList | null): void {
    const file = files?.[0];
    if (file) this.chosen.emit(file);
  }
}
