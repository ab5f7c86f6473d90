import { AsyncLocalStorage } from 'node:async_hooks';

/** What is around one run of the program: where it reads its settings, where it writes. */
export interface Surroundings {
  /** The settings; absent: those of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
}

const PROCESS: Surroundings = { out: (text) => void process.stdout.write(text), err: (text) => void process.stderr.write(text) };
const around = new AsyncLocalStorage<Surroundings>();

/** What is around this run: the process itself unless told otherwise. */
export function surroundings(): Surroundings {
  return around.getStore() ?? PROCESS;
}

/** Runs `work` with these surroundings. */
export function surrounded<T>(given: Surroundings | null, work: () => Promise<T>): Promise<T> {
  return around.run(given ?? PROCESS, work);
}

/** A command that cannot do what was asked: its message is the sentence shown, the exit code is 1. */
export class Refused extends Error {}

export interface OutputOptions { readonly json?: boolean }

/** Writes the answer of a command on the standard output: the data itself with --json, else its lines. */
export function print(options: OutputOptions, data: unknown, lines: readonly string[]): void {
  surroundings().out(options.json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}
