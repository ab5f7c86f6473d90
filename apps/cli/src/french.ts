import type { Command, Option } from 'commander';
import { surroundings } from './output.js';

const TITLES: Readonly<Record<string, string>> = { 'Usage:': 'Emploi :', 'Arguments:': 'Arguments :', 'Options:': 'Options :', 'Commands:': 'Commandes :' };
const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: required option '(.+)' not specified/, 'Il manque l’option $1'],
  [/^error: missing required argument '(.+)'/, 'Il manque : $1'],
  [/^error: option '(.+)' argument missing/, 'Il manque la valeur de l’option $1'],
  [/^error: unknown option '(.+?)'/, 'Option inconnue : $1'],
  [/^error: unknown command '(.+?)'/, 'Commande inconnue : $1'],
  [/^error: too many arguments.*/, 'Il y a des mots de trop'],
  [/^error: option '(.+)' argument '(.*)' is invalid\. Allowed choices are (.+)\./, '« $2 » ne convient pas à l’option $1 : choisir parmi $3'],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '(peut-être $1 ?)'],
];

/** Makes the program write in French, where its surroundings want it. */
export function inFrench(root: Command): void {
  root.configureHelp({
    styleTitle: (title) => TITLES[title] ?? title,
    styleUsage: (usage) => usage.replace('[options] [command]', '[options] [commande]'),
    optionDescription: (option) => `${option.description}${extras(option)}`,
  });
  root.configureOutput({
    writeOut: (text) => surroundings().out(text),
    writeErr: (text) => surroundings().err(text),
    outputError: (text, write) => write(ERRORS.reduce((said, [english, french]) => said.replace(english, french), text)),
  });
}

function extras({ argChoices, defaultValue }: Option): string {
  const said = [...(argChoices ? [`au choix : ${argChoices.join(', ')}`] : []), ...(typeof defaultValue === 'string' ? [`à défaut : ${defaultValue}`] : [])];
  return said.length > 0 ? ` (${said.join(' ; ')})` : '';
}
