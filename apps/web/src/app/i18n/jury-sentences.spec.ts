import fs from 'node:fs';
import path from 'node:path';
import { ASSESSMENT_ERRORS } from './messages.assessment';
import { BLOCKER_WORDS, JURY_ERRORS } from './messages.jury';
import { sentenceOfCode } from './sentence';

const LIBS = path.resolve(__dirname, '../../../../../libs');
const sources = (folder: string): string => fs.readdirSync(path.join(LIBS, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.includes('spec') && !file.includes('testing')).map((file) => fs.readFileSync(path.join(LIBS, folder, file), 'utf8')).join('\n');
const CHAPTERS = ['domain/assessment/src', 'domain/jury/src', 'use-cases/src/assessment', 'use-cases/src/jury', 'database/src/jury'].map(sources).join('\n');
const codes = (pattern: RegExp): readonly string[] => [...new Set([...CHAPTERS.matchAll(pattern)].map(([, code]) => code ?? ''))].sort();

describe('the refusals of jury and assessment', () => {
  const thrown = codes(/(?:refused|refuse|new DomainError)\((?:'[a-z-]+', )?'((?:jury|assessment)\.[a-z_]+)'/g);

  it('are found in the sources', () => expect(thrown.length).toBeGreaterThan(30));
  it.each(thrown)('%s has its sentence', (code) => expect(sentenceOfCode(code, {})).toMatch(/\.$/));
  it('have no sentence nobody needs', () => expect([...Object.keys(JURY_ERRORS), ...Object.keys(ASSESSMENT_ERRORS)].filter((code) => !CHAPTERS.includes(`'${code}'`))).toEqual([]));
  it('say each blocker of a composition', () => {
    const rules = codes(/rule\('(jury\.[a-z_]+)'/g);
    expect(Object.keys(BLOCKER_WORDS).sort()).toEqual(rules);
    expect(sentenceOfCode('jury.composition', { blockers: ['jury.too_few', 'jury.link'], article: 'D.6412-6' })).toContain('il faut au moins deux jurés, un membre a déclaré un lien');
  });
  it('count what is left', () => {
    expect(sentenceOfCode('jury.criteria_undecided', { criterionIds: ['a', 'b'] })).toContain('2 critères à trancher');
    expect(sentenceOfCode('jury.blocs_undecided', { blocIds: ['a'] })).toContain('1 bloc à décider');
    expect(sentenceOfCode('assessment.place_outside_evidence', { pages: 4 })).toContain('Elle en compte 4.');
  });
});
