import { HttpClient, HttpEventType, HttpHeaders, type HttpEvent } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { type CallOf, pathOf, type ResponseOf, type RouteSpec } from '@probant/contract';
import { filter, firstValueFrom, map, takeUntil, tap, fromEvent, type Observable } from 'rxjs';
import { Problem, problemOf } from './problem';
import { Reach } from './reach';
import { SignInAgain } from './sign-in-again';

type Call = { readonly params?: object; readonly query?: object; readonly body?: unknown } | undefined;

/** How an upload goes: its file name, extra headers, progress in bytes, and what stops it. */
export interface Sending { readonly name?: string; readonly headers?: Readonly<Record<string, string>>; readonly progress?: (sent: number) => void; readonly stop?: AbortSignal }

/** Every call of the web to the API, typed by the route. Throws a `Problem`; a session that ended is signed in again over the page, and the call goes through. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);
  private readonly reach = inject(Reach);
  private readonly signInAgain = inject(SignInAgain);

  /** Calls a route that takes and gives JSON. */
  call<S extends RouteSpec>(route: S, call?: CallOf<S>): Promise<ResponseOf<S>> {
    return this.attempt(route, () => this.http.request(route.method, this.url(route, call), { body: (call as Call)?.body, responseType: 'text' }).pipe(map((text) => (text ? JSON.parse(text) : undefined) as ResponseOf<S>)));
  }

  /** Sends one file to an `upload` route. */
  upload<S extends RouteSpec>(route: S, call: CallOf<S>, file: Blob | ArrayBuffer, sending: Sending = {}): Promise<ResponseOf<S>> {
    const form = new FormData();
    form.append('file', file instanceof Blob ? file : new Blob([file]), sending.name ?? 'file');
    return this.attempt(route, () => {
      const events = this.http.request<ResponseOf<S>>(route.method, this.url(route, call), { body: form, headers: new HttpHeaders(sending.headers), observe: 'events', reportProgress: true });
      return this.arrived(sending.stop ? events.pipe(takeUntil(fromEvent(sending.stop, 'abort'))) : events, sending.progress);
    });
  }

  /** The address of a route, for a link or an image: `download` routes open by address. */
  url<S extends RouteSpec>(route: S, call?: CallOf<S>): string {
    const { params, query } = (call ?? {}) as NonNullable<Call>;
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query ?? {})) for (const each of Array.isArray(value) ? value : [value]) if (each !== undefined && each !== null && each !== '') search.append(name, String(each));
    const path = pathOf(route, params as Readonly<Record<string, unknown>> | undefined);
    return search.size > 0 ? `${path}?${search}` : path;
  }

  private arrived<T>(events: Observable<HttpEvent<T>>, progress?: (sent: number) => void): Observable<T> {
    return events.pipe(
      tap((event) => { if (event.type === HttpEventType.UploadProgress) progress?.(event.loaded); }),
      filter((event) => event.type === HttpEventType.Response),
      map((event) => event.body as T),
    );
  }

  private async attempt<T>(route: RouteSpec, send: () => Observable<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await firstValueFrom(send());
        this.reach.answered();
        return answer;
      } catch (error) {
        if (error instanceof Error && error.name === 'EmptyError') throw new Problem(0, 'web.stopped');
        const problem = problemOf(error);
        this.reach.met(problem);
        if (route.access === 'public' || tries > 0 || !sessionEnded(problem)) throw problem;
        if (!(await this.signInAgain.ask(problem))) throw problem;
      }
    }
  }
}

function sessionEnded(problem: Problem): boolean {
  return problem.status === 401 || problem.code === 'people.page_too_old';
}
