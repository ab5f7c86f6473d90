import { type Signal, signal, type WritableSignal } from '@angular/core';
import type { FlagCode } from '../../i18n/flag-words';

/** Why one item is given back; `subjectId` null speaks of the whole booklet. */
export interface Flag { readonly subjectId: string | null; readonly code: FlagCode; readonly reason: string }

/** The reasons gathered while reading one version, kept on this device until they are sent: a reload loses nothing. */
export class FlagDraft {
  private readonly name: string;
  private readonly list: WritableSignal<readonly Flag[]>;
  readonly flags: Signal<readonly Flag[]>;

  constructor(candidacy: string, version: number, private readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage) {
    this.name = `probant.flags.${candidacy}.${version}`;
    this.list = signal(this.kept());
    this.flags = this.list.asReadonly();
  }

  of(subjectId: string | null): Flag | null {
    return this.list().find((flag) => flag.subjectId === subjectId) ?? null;
  }

  /** Sets the reason of an item; one reason an item. */
  set(flag: Flag): void {
    const known = this.list().some(({ subjectId }) => subjectId === flag.subjectId);
    this.write(known ? this.list().map((each) => (each.subjectId === flag.subjectId ? flag : each)) : [...this.list(), flag]);
  }

  remove(subjectId: string | null): void {
    this.write(this.list().filter((flag) => flag.subjectId !== subjectId));
  }

  clear(): void {
    this.list.set([]);
    this.storage.removeItem(this.name);
  }

  private write(flags: readonly Flag[]): void {
    this.list.set(flags);
    this.storage.setItem(this.name, JSON.stringify(flags));
  }

  private kept(): readonly Flag[] {
    try {
      const read = JSON.parse(this.storage.getItem(this.name) ?? '[]') as unknown;
      return Array.isArray(read) ? (read as Flag[]) : [];
    } catch {
      return [];
    }
  }
}
