import { Command, CommanderError } from 'commander';
import * as demo from './commands/demo.js';
import * as journal from './commands/journal.js';
import * as referentiel from './commands/referentiel.js';
import * as score from './commands/referentiel-score.js';
import * as user from './commands/user.js';
import { inFrench } from './french.js';
import { Refused, surrounded, surroundings, type Surroundings } from './output.js';

/** The files that add their commands to the program, in the order --help shows them. */
const COMMANDS: readonly { register(program: Command): void }[] = [user, referentiel, score, journal, demo];

/** Runs one command line. Returns its exit code: 0 done, 1 failed or refused with a sentence, 2 wrong usage. */
export function run(args: readonly string[], given: Surroundings | null = null): Promise<number> {
  return surrounded(given, async () => {
    try {
      const root = program();
      await (args.length > 0 ? root.parseAsync([...args], { from: 'user' }) : Promise.resolve(root.outputHelp()));
      return 0;
    } catch (error) {
      return exitCodeOf(error);
    }
  });
}

function program(): Command {
  const root = new Command('probant').description('Commandes de l’exploitant').version('0.1.0', '-V, --version', 'affiche la version').helpOption('-h, --help', 'affiche cette aide').helpCommand('help [commande]', 'affiche l’aide d’une commande');
  root.exitOverride().showHelpAfterError('(--help affiche l’aide)');
  inFrench(root);
  for (const file of COMMANDS) file.register(root);
  inherit(root);
  return root;
}

/** Every command answers errors and --help as the program does. */
function inherit(command: Command): void {
  for (const child of command.commands) {
    child.copyInheritedSettings(command).helpOption('-h, --help', 'affiche cette aide').helpCommand(false);
    inherit(child);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  surroundings().err(`${error instanceof Refused ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  return 1;
}
