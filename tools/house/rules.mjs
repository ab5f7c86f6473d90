import { boundaries } from './boundaries.mjs';
import { circles } from './circles.mjs';
import { codeOf, lineAt } from './sources.mjs';

const CLOCK_OR_CHANCE = /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\bperformance\.now\b|\bsetTimeout\b|\bsetInterval\b/g;
const ASYNC = /\basync\b|\bawait\b|\bPromise\b/g;
const isDomain = ({ project }) => project.tag === 'lib:kernel' || project.tag?.startsWith('lib:domain-');
const isUseCase = (source) => source.project.tag === 'lib:use-cases' && !source.isTest && /@Injectable\(/.test(codeOf(source.text));

function matches(source, pattern, message) {
  return [...codeOf(source.text).matchAll(pattern)].map((found) => ({ file: source.file, line: lineAt(source.text, found.index), message: message(found[0]) }));
}

const noClock = (house) => house.files.filter((source) => !source.isTest && (isDomain(source) || source.project.tag === 'lib:use-cases')).flatMap((source) => matches(source, CLOCK_OR_CHANCE, (word) => `${word} : le temps et le hasard sont donnés (Clock, Ids)`));
const noAsyncDomain = (house) => house.files.filter((source) => !source.isTest && isDomain(source)).flatMap((source) => matches(source, ASYNC, (word) => `${word} : le domaine n’attend rien`));
const noInjectRepository = (house) => house.files.flatMap((source) => matches(source, /@InjectRepository\b/g, () => 'un dépôt prend son gestionnaire de la transaction ambiante'));
const noLeftover = (house) => house.files.flatMap((source) => [...source.text.matchAll(/\bTODO\b|\bFIXME\b|eslint-disable|@ts-ignore|@ts-nocheck/g)].map((found) => ({ file: source.file, line: lineAt(source.text, found.index), message: `${found[0]} ne reste pas` })));
const environmentReadOnce = (house) =>
  house.files.filter((source) => !source.isTest && source.project.tag !== 'lib:runtime' && source.project.tag !== 'app:journey' && !/\/main\.ts$|\.child\.ts$/.test(source.file)).flatMap((source) => matches(source, /\bprocess\.env\b/g, () => 'l’environnement est lu une fois, par @probant/runtime'));

function specBeside(house) {
  const names = new Set(house.files.map(({ file }) => file));
  return house.files.filter((source) => isUseCase(source) && !names.has(source.file.replace(/\.ts$/, '.spec.ts'))).map(({ file }) => ({ file, line: 1, message: 'un cas d’usage a son .spec.ts à côté de lui' }));
}

function useCasesApart(house) {
  const useCases = new Set(house.files.filter(isUseCase).map(({ file }) => file));
  const target = (from, specifier) => new URL(specifier.replace(/\.js$/, '.ts'), `file:///${from}`).pathname.slice(1);
  return house.files.filter(isUseCase).flatMap((source) => source.imports.filter(({ specifier }) => specifier.startsWith('.') && useCases.has(target(source.file, specifier))).map(({ line, specifier }) => ({ file: source.file, line, message: `un cas d’usage n’en appelle pas un autre (${specifier})` })));
}

const FEATURE = /^apps\/web\/src\/app\/([^/]+)\//;
/** Folders of the web that every feature may use: the frame, the session, the words. */
const FRAME = new Set(['shell', 'session', 'i18n']);

function featuresApart(house) {
  return house.files.flatMap((source) => {
    const own = FEATURE.exec(source.file)?.[1];
    if (!own) return [];
    return source.imports.flatMap(({ specifier, line }) => {
      const other = specifier.startsWith('.') ? FEATURE.exec(new URL(specifier, `file:///${source.file}`).pathname.slice(1))?.[1] : null;
      return !other || other === own || FRAME.has(other) ? [] : [{ file: source.file, line, message: `l’écran ${own} n’importe pas l’écran ${other}` }];
    });
  });
}

const noDrawer = (house) => house.files.filter(({ file }) => /(^|\/)(shared|common|utils?|helpers?)(\/|\.ts$)/.test(file)).map(({ file }) => ({ file, line: 1, message: 'un nom dit ce qu’il y a dedans : ni shared, ni common, ni utils' }));

const JOURNAL_WORDS = 'apps/web/src/app/organisation/journal/journal-words.ts';

function factsInWords(house) {
  const words = house.files.find(({ file }) => file === JOURNAL_WORDS)?.text ?? '';
  const facts = house.files.filter(({ file }) => /^libs\/use-cases\/src\/[^/]+\/facts\.ts$/.test(file));
  return facts.flatMap(({ file, text }) => [...text.matchAll(/'[a-z]+\.[a-z_]+'/g)].filter(([fact]) => !words.includes(`${fact}:`)).map((found) => ({ file, line: lineAt(text, found.index), message: `le journal ne sait pas dire ${found[0]} (${JOURNAL_WORDS})` })));
}

/** Every rule of the house that a compiler does not know: its name, and what breaks it. */
export const RULES = {
  'floors and packages': boundaries,
  'no import circle': circles,
  'no clock, no chance': noClock,
  'a domain that waits for nothing': noAsyncDomain,
  'a spec beside every use case': specBeside,
  'use cases apart': useCasesApart,
  'web features apart': featuresApart,
  'no drawer': noDrawer,
  'no injected repository': noInjectRepository,
  'environment read once': environmentReadOnce,
  'facts have words': factsInWords,
  'nothing left over': noLeftover,
};

/** What breaks the rules, sorted by file and line. */
export function violations(house) {
  return Object.entries(RULES)
    .flatMap(([rule, check]) => check(house).map((each) => ({ rule, ...each })))
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
