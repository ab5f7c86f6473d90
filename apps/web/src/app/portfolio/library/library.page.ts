import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { EvidenceView } from '@probant/contract';
import { Action, counted, Empty, frBytes, Icon, PageHead, plural, Undo } from '@probant/ui';
import { refusalOf, sentenceOf } from '../../i18n/sentence';
import { Trouble } from '../../shell/trouble';
import { openHere } from '../here';
import { type EvidenceFilter, FILTERS, matches, underFilter } from '../model/evidence-state';
import { supportOf } from '../model/support';
import { TieChooser } from '../pick/tie-chooser';
import { UploadsStore } from '../uploads/uploads.store';
import { AddEvidence, type AddedKind } from './add-evidence';
import { EvidenceCard } from './evidence-card';
import { FileDrop } from './file-drop';
import { UploadCard } from './upload-card';

const FILTER_WORDS: Readonly<Record<EvidenceFilter, string>> = { all: 'Toutes', to_fix: 'À corriger', untied: 'Rattachées à rien', checking: 'En cours', collective: 'Travaux collectifs' };
const AT_FIRST = 12;

/** The candidate's library: everything they bring, what each piece supports and what it asks for. */
@Component({
  selector: 'pb-library-page',
  imports: [Action, Empty, EvidenceCard, FileDrop, Icon, MatButton, PageHead, Trouble, UploadCard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './library.page.html',
  styleUrl: './library.page.css',
})
export default class LibraryPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  /** The filter of the address. */
  readonly filtre = input<string>();

  private readonly stores = openHere(this.org, this.candidacy);
  private readonly add = inject(AddEvidence);
  private readonly chooser = inject(TieChooser);
  private readonly router = inject(Router);
  private readonly undo = inject(Undo);
  protected readonly uploads = inject(UploadsStore);
  protected readonly library = this.stores.library;
  protected readonly matrix = this.stores.matrix;

  protected readonly where = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly filter = computed<EvidenceFilter>(() => FILTERS.find((each) => each === this.filtre()) ?? 'all');
  protected readonly search = signal('');
  protected readonly more = signal(false);
  protected readonly refusal = computed(() => refusalOf(this.library.keeping()));
  protected readonly supports = computed(() => supportOf(this.matrix.blocs()));
  protected readonly filters = computed(() => FILTERS.map((id) => ({ id, label: FILTER_WORDS[id], count: this.library.items().filter((item) => underFilter(item, id)).length })));
  protected readonly found = computed(() => this.library.items().filter((item) => underFilter(item, this.filter()) && (this.search().trim() === '' || matches(item, this.search()))));
  protected readonly shown = computed(() => (this.more() ? this.found() : this.found().slice(0, AT_FIRST)));
  protected readonly hidden = computed(() => this.found().length - this.shown().length);
  protected readonly empty = computed(() => this.library.known() && this.library.items().length === 0 && this.uploads.lines().length === 0);
  protected readonly lead = computed(() => {
    if (this.library.items().length === 0) return '';
    const supporting = this.library.items().filter(({ id }) => this.supports().has(id)).length;
    const all = counted(this.library.items().length, 'preuve');
    return supporting === 0 ? `${all}. Aucune ne soutient encore de critère.` : `${all}, dont ${supporting} ${plural(supporting, 'soutient', 'soutiennent')} au moins un critère.`;
  });
  protected readonly quota = computed(() => { const quota = this.library.quota(); return quota ? `Espace utilisé : ${frBytes(quota.usedBytes)} sur ${frBytes(quota.maxBytes)}` : ''; });
  protected readonly tight = computed(() => { const quota = this.library.quota(); return quota ? quota.usedBytes > quota.maxBytes * 0.9 : false; });

  protected supportOf(id: string) {
    return this.supports().get(id) ?? { competencies: [], criteria: 0 };
  }

  protected choose(field: HTMLInputElement): void {
    if (field.files) this.send([...field.files]);
    (field as { value: string }).value = '';
  }

  protected send(files: readonly File[]): void {
    const refusal = this.refusal();
    if (refusal) return this.undo.say(refusal);
    this.uploads.send(files);
  }

  protected folders(): void {
    this.undo.say('Un dossier ne se dépose pas. Ouvrez-le et déposez ses fichiers.');
  }

  protected async addOther(kind: AddedKind, url = ''): Promise<void> {
    const added = await this.add.ask(kind, url);
    if (!added) return;
    try {
      const made = await this.made(kind, added.title, added.content);
      await this.router.navigate(['/o', this.org(), 'candidature', this.candidacy(), 'preuves', made.id]);
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  protected show(filter: EvidenceFilter): void {
    this.more.set(false);
    void this.router.navigate([], { queryParams: { filtre: filter === 'all' ? null : filter }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected tie(evidence: EvidenceView): Promise<void> {
    return this.chooser.competencyFor(this.where(), evidence);
  }

  protected async remove({ id, title }: EvidenceView): Promise<void> {
    try {
      await this.library.remove(id);
      this.undo.offer(`« ${title} » est retirée.`, () => void this.library.restore(id));
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  private made(kind: AddedKind, title: string, content: string): Promise<EvidenceView> {
    if (kind === 'link') return this.library.addLink(title, content);
    return kind === 'text' ? this.library.addText(title) : this.library.describe(title, content);
  }
}
