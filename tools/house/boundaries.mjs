import path from 'node:path';
import { FLOORS, PACKAGES } from './table.mjs';

/** Every import that goes up a floor, into another's inside, or to a package its floor does not know. */
export function boundaries(house) {
  return house.files.flatMap((source) => source.imports.flatMap((each) => complaint(house, source, each.specifier).map((message) => ({ file: source.file, line: each.line, message }))));
}

function complaint(house, source, specifier) {
  if (!source.project.tag || !FLOORS[source.project.tag]) return [`le projet ${source.project.name} n’a pas d’étiquette connue dans son project.json`];
  if (specifier.startsWith('.')) return relative(source, specifier);
  if (specifier.startsWith('@probant/')) return internal(house, source, specifier);
  return source.isTest || PACKAGES[source.project.tag](specifier) ? [] : [`${source.project.tag} n’importe pas le paquet ${specifier}`];
}

function relative(source, specifier) {
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(source.file), specifier));
  const inside = target.startsWith(`${source.project.folder}/`);
  return inside || (source.isTest && target.startsWith('tools/')) ? [] : [`${specifier} sort du projet : passer par son nom @probant/…`];
}

function internal(house, source, specifier) {
  if (specifier === '@probant/testing') return source.isTest ? [] : ['@probant/testing ne sert qu’aux tests'];
  const project = house.projects.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (!project) return [`${specifier} n’existe pas`];
  const deep = specifier !== project.name;
  if (deep && !source.isTest) return [`${specifier} entre dans ${project.name} : importer ce qu’il exporte`];
  return project === source.project || FLOORS[source.project.tag].includes(project.tag) ? [] : [`${source.project.tag} n’importe pas ${project.tag}`];
}
