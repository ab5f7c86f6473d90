import { signal, type Signal } from '@angular/core';
import { sentenceOf } from '../../i18n/sentence';

/** One act of a form: under way, refused with its sentence, or done. */
export class Act {
  private readonly running = signal(false);
  private readonly said = signal<string | null>(null);
  private readonly through = signal(false);
  readonly busy: Signal<boolean> = this.running.asReadonly();
  readonly refusal: Signal<string | null> = this.said.asReadonly();
  readonly done: Signal<boolean> = this.through.asReadonly();

  /** Runs it once at a time; true when it went through. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.running()) return false;
    this.running.set(true);
    this.said.set(null);
    try {
      await work();
      this.through.set(true);
      return true;
    } catch (error) {
      this.said.set(sentenceOf(error));
      return false;
    } finally {
      this.running.set(false);
    }
  }

  refuse(sentence: string): void {
    this.said.set(sentence);
  }
}
