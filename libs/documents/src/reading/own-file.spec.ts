import { readFileSync } from 'node:fs';
import path from 'node:path';
import { referentielFileJsonSchema } from '@probant/contract';
import { toReferentielFile, type ReferentielReading } from '@probant/domain-referentiel';
import fc from 'fast-check';
import { isOwnFile, readOwnFile } from './own-file.js';
import { aReading } from './testing/generated-referentiels.js';

const written = (reading: ReferentielReading): string => JSON.stringify(toReferentielFile(reading), null, 2);
const fault = (text: string): unknown => {
  try {
    readOwnFile(text);
    return null;
  } catch (error) {
    return error;
  }
};

describe('a référentiel exported, then imported', () => {
  it('is what it was: ties of many to many, options, components, sub-criteria, long texts, codes that collide', () => {
    fc.assert(fc.property(aReading, (reading) => {
      const read = readOwnFile(written(reading));
      expect(read.fault === null && read.reading).toEqual(reading);
    }), { numRuns: 60 });
  });

  it('is described by the schema that is published', () => {
    expect(JSON.parse(readFileSync(path.join(__dirname, '../../../../docs/referentiel.schema.json'), 'utf8'))).toEqual(referentielFileJsonSchema());
  });

  it('is known by its first words, or its name', () => {
    expect([isOwnFile('{\n "schema": "x"', 'a'), isOwnFile('{"a":1}', 'a.json'), isOwnFile('{ bloc }', 'a.txt')]).toEqual([true, true, false]);
  });
});

describe('a JSON that is not one', () => {
  const [reading] = fc.sample(aReading, { numRuns: 1, seed: 7 });
  const file = (): { tree: { blocs: { id: string; criteria: { competencyIds: string[] }[]; competencies: { id: string }[] }[] } } => JSON.parse(written(reading as ReferentielReading)) as never;

  it('says the line where it stops being JSON', () => {
    expect(fault('{\n  "schema": "probant-referentiel/1",\n  "tree": {,\n}')).toMatchObject({ fault: 'json', facts: { line: 3 } });
  });

  it('says the version it is of', () => {
    expect(fault('{"schema":"probant-referentiel/9"}')).toMatchObject({ fault: 'json_version', facts: { schema: 'probant-referentiel/9', known: 'probant-referentiel/1' } });
  });

  it('says that it is what the command line prints', () => {
    expect(fault('{"title":null,"blocs":[],"unplaced":[]}')).toMatchObject({ fault: 'json', facts: { printed: 1 } });
  });

  it('says what is missing, by its path', () => {
    const broken = file();
    Object.assign(broken.tree.blocs[0] ?? {}, { number: 4 });
    expect(fault(JSON.stringify(broken))).toMatchObject({ fault: 'json', facts: { path: 'tree.blocs.0.number' } });
  });

  it('says which tie names nothing, and which id is given twice', () => {
    const [untied, twice] = [file(), file()];
    untied.tree.blocs[0]?.criteria[0]?.competencyIds.push('01999999-0000-7000-9000-000000000000');
    expect(fault(JSON.stringify(untied))).toMatchObject({ fault: 'json_ties', facts: { kind: 'unknown', id: '01999999-0000-7000-9000-000000000000', path: expect.stringMatching(/^tree\.blocs\[0\]\.criteria\[0\]\.competencyIds\[\d+\]$/) } });
    Object.assign(twice.tree.blocs[0]?.competencies[0] ?? {}, { id: twice.tree.blocs[0]?.id });
    expect(fault(JSON.stringify(twice))).toMatchObject({ fault: 'json_ties', facts: { kind: 'twice', id: twice.tree.blocs[0]?.id } });
  });
});
