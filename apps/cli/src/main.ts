import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, CommanderError } from 'commander';
import { Refused } from './output.js';

/** What a file of commands/ exports: it adds its commands to the program. */
export interface CommandFile { register(program: Command): void }

const FOLDER = path.join(import.meta.dirname, 'commands');

/** The program with the commands of every file of commands/. Exit codes: 0 done, 1 failed, 2 wrong usage. */
async function program(): Promise<Command> {
  const root = new Command('probant').description('Commandes de l’exploitant').version('0.1.0', '-V, --version', 'affiche la version').helpOption('-h, --help', 'affiche cette aide').helpCommand('help [commande]', 'affiche l’aide d’une commande');
  root.exitOverride().showHelpAfterError('(--help affiche l’aide)');
  for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.js')).sort()) {
    const commands = (await import(pathToFileURL(path.join(FOLDER, file)).href)) as CommandFile;
    commands.register(root);
  }
  inherit(root);
  return root;
}

/** Every command answers errors and --help as the program does. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command).helpOption('-h, --help', 'affiche cette aide');
    inherit(child);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(`${error instanceof Refused ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}

const root = await program();
try {
  await (process.argv.length > 2 ? root.parseAsync() : Promise.resolve(root.outputHelp()));
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
