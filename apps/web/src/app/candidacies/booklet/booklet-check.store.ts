import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { type At, CandidaciesClient } from '../candidacies.client';
import { blocsSaid, formChecks } from './booklet-model';
import { FlagDraft } from './flag-draft';

interface Version extends At { readonly version: number }

/** One deposited version as the school checks its form, and the reasons it gathers. */
@Injectable()
export class BookletCheckStore {
  private readonly client = inject(CandidaciesClient);
  private readonly at = signal<Version | null>(null, { equal: (left, right) => JSON.stringify(left) === JSON.stringify(right) });
  private readonly reading = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.booklet(params, params.version) });
  private readonly whose = resource({ params: () => this.at() ?? undefined, loader: ({ params }) => this.client.read(params) });
  private readonly referentiel = resource({
    params: () => { const [at, booklet] = [this.at(), this.booklet()]; return at && booklet ? { org: at.org, id: booklet.referentielId } : undefined; },
    loader: ({ params }) => this.client.referentiel(params.org, params.id),
    equal: (left, right) => left?.id === right?.id,
  });

  readonly booklet = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  readonly candidacy = computed(() => (this.whose.hasValue() ? this.whose.value() : null));
  readonly error = computed(() => this.reading.error() ?? this.whose.error() ?? this.referentiel.error());
  readonly draft = computed(() => { const at = this.at(); return at ? new FlagDraft(at.candidacy, at.version) : null; });
  readonly blocs = computed(() => { const [booklet, tree] = [this.booklet(), this.referentiel.hasValue() ? this.referentiel.value().tree : null]; return booklet && tree ? blocsSaid(booklet, tree) : []; });
  readonly checks = computed(() => { const booklet = this.booklet(); return booklet ? formChecks(booklet, this.candidacy()?.candidate ?? null) : []; });

  open(at: Version): void {
    this.at.set(at);
  }

  reload(): void {
    this.reading.reload();
    this.whose.reload();
  }

  fileUrl = (file: string): string => { const at = this.at(); return at ? this.client.fileUrl(at, file) : ''; };
  previewUrl = (file: string): string => { const at = this.at(); return at ? this.client.previewUrl(at, file, 1) : ''; };

  /** The form is right; nothing is said of merit. */
  async verify(): Promise<void> {
    await this.send({ outcome: 'verified' });
  }

  /** Gives the booklet back with every reason gathered. */
  async giveBack(): Promise<void> {
    const flags = (this.draft()?.flags() ?? []).map(({ subjectId, code, reason }) => ({ subjectId, code, reason: reason.trim() }));
    await this.send({ outcome: 'flagged', flags });
  }

  private async send(body: Parameters<CandidaciesClient['checkForm']>[2]): Promise<void> {
    const at = this.at();
    if (!at) return;
    await this.client.checkForm(at, at.version, body);
    this.draft()?.clear();
  }
}
