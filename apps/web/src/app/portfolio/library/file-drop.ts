import { DestroyRef, Directive, DOCUMENT, inject, output, signal } from '@angular/core';

/** Files dropped or pasted anywhere on the page. Folders are left aside and told. */
@Directive({ selector: '[pbFileDrop]', exportAs: 'pbFileDrop' })
export class FileDrop {
  private readonly document = inject(DOCUMENT);
  readonly dropped = output<readonly File[]>();
  readonly pastedLink = output<string>();
  /** How many folders were left aside. */
  readonly folders = output<number>();
  /** True while files are held over the page. */
  readonly over = signal(false);
  private depth = 0;

  constructor() {
    const on = <K extends keyof DocumentEventMap>(name: K, heard: (event: DocumentEventMap[K]) => void): void => {
      this.document.addEventListener(name, heard);
      inject(DestroyRef).onDestroy(() => this.document.removeEventListener(name, heard));
    };
    on('dragenter', (event) => this.enter(event, 1));
    on('dragleave', (event) => this.enter(event, -1));
    on('dragover', (event) => { if (holdsFiles(event)) event.preventDefault(); });
    on('drop', (event) => this.drop(event));
    on('paste', (event) => this.paste(event));
  }

  private enter(event: DragEvent, by: number): void {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.depth = Math.max(0, this.depth + by);
    this.over.set(this.depth > 0);
  }

  private drop(event: DragEvent): void {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.depth = 0;
    this.over.set(false);
    const { files, folders } = filesOf(event.dataTransfer);
    if (files.length > 0) this.dropped.emit(files);
    if (folders > 0) this.folders.emit(folders);
  }

  private paste(event: ClipboardEvent): void {
    if (event.target instanceof HTMLElement && (event.target.isContentEditable || /^(INPUT|TEXTAREA)$/.test(event.target.tagName))) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (files.length > 0) this.dropped.emit(files);
    else if (/^https?:\/\/\S+$/.test(text)) this.pastedLink.emit(text);
  }
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

function filesOf(transfer: DataTransfer | null): { readonly files: readonly File[]; readonly folders: number } {
  const files = [...(transfer?.files ?? [])];
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  const isFolder = (index: number): boolean => items[index]?.webkitGetAsEntry?.()?.isDirectory ?? false;
  return { files: files.filter((_, index) => !isFolder(index)), folders: files.filter((_, index) => isFolder(index)).length };
}
