import { computed, inject, Injectable, Injector, resource, runInInjectionContext, signal } from '@angular/core';
import { Live } from '../session/live';
import { Problem, problemOf } from '../session/problem';
import { Session } from '../session/session';
import { type Certification, type NewCertification, ReferentielClient } from './referentiel.client';

/** A document on its way to a certification. */
export interface Sent { readonly name: string; readonly bytes: number; readonly sent: number; readonly problem: Problem | null }

/** The certifications of an organisation, their référentiels, and the documents being sent. */
@Injectable()
export class CertificationsStore {
  private readonly client = inject(ReferentielClient);
  private readonly session = inject(Session);
  private readonly live = inject(Live);
  private readonly injector = inject(Injector);
  private readonly org = signal<string | null>(null);
  private readonly sendings = signal<ReadonlyMap<string, Sent>>(new Map());

  private readonly list = resource({ params: () => this.org() ?? undefined, loader: ({ params }) => this.client.list(params) });
  readonly certifications = computed<readonly Certification[]>(() => (this.list.hasValue() ? this.list.value().items : []));
  readonly ready = computed(() => this.list.hasValue());
  readonly error = computed(() => this.list.error());
  readonly manager = computed(() => this.session.membership(this.org() ?? '')?.roles.includes('manager') ?? false);

  open(org: string): void {
    if (this.org() === org) return;
    this.org.set(org);
    const id = this.session.membership(org)?.organisation.id;
    if (id) runInInjectionContext(this.injector, () => this.live.on(`organisation:${id}`, () => this.list.reload()));
  }

  reload(): void {
    this.list.reload();
  }

  sending(certification: string): Sent | null {
    return this.sendings().get(certification) ?? null;
  }

  async declare(body: NewCertification): Promise<string> {
    const { id } = await this.client.declare(this.org() ?? '', body);
    this.list.reload();
    return id;
  }

  /** Sends a document; the worker reads it, and the list tells when it has. A refusal stays beside the certification. True when the same document was there already. */
  async import(certification: string, file: File): Promise<boolean> {
    this.note(certification, { name: file.name, bytes: file.size, sent: 0, problem: null });
    try {
      const { known } = await this.client.import(this.org() ?? '', certification, file, { progress: (sent) => this.note(certification, { name: file.name, bytes: file.size, sent: Math.min(sent, file.size), problem: null }) });
      this.note(certification, null);
      this.list.reload();
      return known;
    } catch (error) {
      this.note(certification, { name: file.name, bytes: file.size, sent: 0, problem: problemOf(error) });
      return false;
    }
  }

  async stop(referentiel: string): Promise<void> {
    await this.client.stop({ org: this.org() ?? '', referentiel });
    this.list.reload();
  }

  async remove(referentiel: string): Promise<void> {
    await this.client.remove({ org: this.org() ?? '', referentiel });
    this.list.reload();
  }

  private note(certification: string, sent: Sent | null): void {
    this.sendings.update((before) => {
      const after = new Map(before);
      if (sent) after.set(certification, sent);
      else after.delete(certification);
      return after;
    });
  }
}
