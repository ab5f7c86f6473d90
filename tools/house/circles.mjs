import path from 'node:path';

/** Every circle of relative imports between files, told once. */
export function circles(house) {
  const byName = new Map(house.files.map((source) => [source.file, source]));
  const targets = (source) => source.imports.map(({ specifier }) => resolve(source.file, specifier, byName)).filter(Boolean);
  const state = new Map();
  const found = [];
  const visit = (source, trail) => {
    if (state.get(source.file) === 'done') return;
    const start = trail.indexOf(source.file);
    if (start >= 0) {
      found.push([...trail.slice(start), source.file]);
      return;
    }
    for (const target of targets(source)) visit(target, [...trail, source.file]);
    state.set(source.file, 'done');
  };
  for (const source of house.files) visit(source, []);
  return found.map((circle) => ({ file: circle[0], line: 1, message: `imports en cercle : ${circle.join(' → ')}` }));
}

function resolve(from, specifier, byName) {
  if (!specifier.startsWith('.')) return null;
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier));
  const names = [target.replace(/\.js$/, '.ts'), `${target}.ts`, `${target}/index.ts`];
  return byName.get(names.find((name) => byName.has(name))) ?? null;
}
