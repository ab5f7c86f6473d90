import { ChangeDetectionStrategy, Component, computed, DOCUMENT, inject, input, resource } from '@angular/core';
import { MatButton, MatIconAnchor } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { frDateTime, FrenchDate, Icon, Note, PageHead, State } from '@probant/ui';
import { AUTHORSHIP_WORDS, KIND_WORDS } from '../i18n/messages.portfolio';
import { candidacyPath, openCandidacyAt } from '../session/open-candidacy';
import { Trouble } from '../shell/trouble';
import { LivretClient } from './livret.client';
import { readingOf } from './model/reading';

/** The booklet as the jury reads it: the one being built, or a frozen version. */
@Component({
  selector: 'pb-booklet-reading',
  imports: [FrenchDate, Icon, MatButton, MatIconAnchor, MatProgressBar, Note, PageHead, RouterLink, State, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reading.page.html',
  styles: `
    .layout { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: var(--probant-space-6); align-items: start; margin-top: 1.5rem; }
    nav { position: sticky; top: 1rem; } nav a { display: inline-block; padding: .375rem 0; }
    article h2 { margin-bottom: .75rem; scroll-margin-top: 1rem; } section .card + .card { margin-top: 1rem; }
    .competency h3 { font: var(--mat-sys-title-medium); max-width: 66ch; } .competency > * + * { margin-top: .75rem; }
    .tie { padding-left: 1rem; border-left: 3px solid var(--probant-mapped-container); } .tie > * + * { margin-top: .375rem; }
    .text { white-space: pre-line; overflow-wrap: anywhere; } .list a { overflow-wrap: anywhere; } .hash { overflow-wrap: anywhere; }
    @media (max-width: 56rem) { .layout { grid-template-columns: minmax(0, 1fr); gap: 1rem; } nav { position: static; } nav ol { display: flex; flex-wrap: wrap; gap: 0 1rem; } }
    @media print { .layout { display: block; } .card { break-inside: avoid; border-color: transparent; padding: 0 0 1rem; } }
  `,
})
export default class ReadingPage {
  readonly org = input.required<string>();
  readonly candidacy = input.required<string>();
  /** A deposited version; absent, the booklet being built. */
  readonly version = input<string>();
  private readonly client = inject(LivretClient);
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly place = computed(() => ({ org: this.org(), candidacy: this.candidacy() }));
  protected readonly here = openCandidacyAt(() => this.place());
  protected readonly kinds = KIND_WORDS;
  protected readonly authorships = AUTHORSHIP_WORDS;
  protected readonly booklet = resource({
    params: () => ({ at: this.place(), version: this.version() }),
    loader: ({ params: { at, version } }) => (version ? this.client.readVersion(at, Number(version)) : this.client.readDraft(at)),
  });
  private readonly found = computed(() => (this.booklet.hasValue() ? this.booklet.value() : null));
  private readonly referentielId = computed(() => this.found()?.referentielId);
  protected readonly referentiel = resource({ params: () => { const id = this.referentielId(); return id ? { at: this.place(), id } : undefined; }, loader: ({ params }) => this.client.readReferentiel(params.at, params.id) });
  protected readonly read = computed(() => {
    const booklet = this.found();
    const tree = this.referentiel.hasValue() ? this.referentiel.value().tree : null;
    return booklet && tree ? { booklet, blocs: readingOf(booklet, tree) } : null;
  });
  protected readonly heading = computed(() => { const view = this.here.view(); return view ? `Livret de preuves de ${view.candidate.givenName} ${view.candidate.familyName}` : 'Livret de preuves'; });
  protected readonly lead = computed(() => { const found = this.found(); return found?.version && found.depositedAt ? `Version ${found.version}, déposée le ${frDateTime(found.depositedAt)}` : (this.here.view()?.certification.title ?? ''); });
  protected readonly crumbs = computed(() => [{ label: 'Mon livret', link: [candidacyPath(this.place()), 'livret'] }, { label: this.version() ? `Version ${this.version()}` : 'Comme le jury le lira' }]);
  protected readonly receipt = computed(() => { const version = this.version(); return version ? [candidacyPath(this.place()), 'livret', 'versions', version, 'recepisse'] : null; });

  protected fileUrl(file: string): string {
    return this.client.fileUrl(this.place(), file);
  }

  protected print(): void {
    this.view?.print();
  }
}
