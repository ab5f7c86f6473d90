/** A command that cannot do what was asked: its message is the sentence shown, the exit code is 1. */
export class Refused extends Error {}

export interface OutputOptions { readonly json?: boolean }

/** Writes the answer of a command on the standard output: the data itself with --json, else its lines. */
export function print(options: OutputOptions, data: unknown, lines: readonly string[]): void {
  process.stdout.write(options.json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''));
}
