import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { type BodyOf, routes, type SessionView } from '@probant/contract';
import { firstValueFrom } from 'rxjs';
import { problemOf } from './problem';

export type Membership = SessionView['memberships'][number];

/** Who is signed in, and where they belong. Read once at start, then by its verbs. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly view = signal<SessionView | null | undefined>(undefined);
  private reading: Promise<SessionView | null> | null = null;

  readonly current = computed<SessionView | null>(() => this.view() ?? null);
  readonly person = computed(() => this.current()?.person ?? null);
  readonly fullName = computed(() => { const person = this.person(); return person ? `${person.givenName} ${person.familyName}` : ''; });
  readonly memberships = computed<readonly Membership[]>(() => this.current()?.memberships ?? []);
  readonly signedIn = computed(() => this.current() !== null);

  /** The membership of the organisation named by the URL. */
  membership(org: string): Membership | null {
    return this.memberships().find(({ organisation }) => organisation.slug === org) ?? null;
  }

  /** The session, read from the server the first time. Throws a `Problem` when it cannot be read. */
  async read(): Promise<SessionView | null> {
    const known = this.view();
    if (known !== undefined) return known;
    this.reading ??= this.refresh().finally(() => { this.reading = null; });
    return this.reading;
  }

  /** Reads the session again. */
  async refresh(): Promise<SessionView | null> {
    const { session } = await this.send<{ session: SessionView | null }>('GET', routes.readSession.path);
    this.view.set(session);
    return session;
  }

  async signIn(body: BodyOf<typeof routes.signIn>): Promise<SessionView> {
    return this.opened(await this.send<SessionView>('POST', routes.signIn.path, body));
  }

  async acceptInvitation(body: BodyOf<typeof routes.acceptInvitation>): Promise<SessionView> {
    return this.opened(await this.send<SessionView>('POST', routes.acceptInvitation.path, body));
  }

  async signOut(): Promise<void> {
    await this.send('DELETE', routes.signOut.path);
    this.view.set(null);
  }

  private opened(session: SessionView): SessionView {
    this.view.set(session);
    return session;
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    try {
      return await firstValueFrom(this.http.request<T>(method, path, { body })) as T;
    } catch (error) {
      throw problemOf(error);
    }
  }
}
