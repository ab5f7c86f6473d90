import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SKIPPED = new Set(['node_modules', 'dist', '.angular', 'coverage', '.data', '.nx', '.tmp']);
const TEST = /\.(spec|builders|suite)\.ts$|\/testing\/|\/jest\.\w+\.ts$/;

/** Reads the house: its projects with the tag of their project.json, and every TypeScript file with what it imports. */
export function readHouse(root) {
  const projects = filesUnder(root, (name) => name === 'project.json').map((file) => readProject(root, file));
  const files = projects.flatMap((project) => filesUnder(path.join(root, project.folder), (name) => name.endsWith('.ts') && !name.endsWith('.d.ts')).map((file) => readSource(root, file, project)));
  return { root, projects, files };
}

function filesUnder(folder, wanted) {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(full, wanted);
    return wanted(entry.name) ? [full] : [];
  });
}

function readProject(root, file) {
  const { name, tags = [] } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return { name, tag: tags.find((tag) => /^(lib|app):/.test(tag)) ?? null, folder: path.relative(root, path.dirname(file)) };
}

function readSource(root, file, project) {
  const text = fs.readFileSync(file, 'utf8');
  const relative = path.relative(root, file).split(path.sep).join('/');
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName, pos }) => ({ specifier: fileName, line: lineAt(text, pos) }));
  return { file: relative, text, project, imports, isTest: TEST.test(relative) };
}

/** The line, from 1, of a position in a text. */
export function lineAt(text, position) {
  return text.slice(0, position).split('\n').length;
}

/** The text with comments blanked, so that a rule speaks of code alone; positions are kept. */
export function codeOf(text) {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|[\s;{}()])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}
