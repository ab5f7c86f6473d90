import { JURY_FACTS, PEOPLE_FACTS, PORTFOLIO_FACTS, REFERENTIEL_FACTS } from '@probant/use-cases';
import { PROCESSORS, processorsByJob } from './processors.js';
import { JOBS, jobsOf, REACTIONS } from './reactions.js';

describe('which fact starts which job', () => {
  it.each([...PEOPLE_FACTS, ...REFERENTIEL_FACTS, ...PORTFOLIO_FACTS, ...JURY_FACTS])('%s is named', (fact) => {
    expect(jobsOf(fact)).not.toBeNull();
  });

  it('every job that a fact starts is known, and every job is started by some fact', () => {
    const started = new Set(Object.values(REACTIONS).flat());
    expect([...started].sort()).toEqual(Object.keys(JOBS).sort());
  });

  it('a fact of another time starts nothing, and is not a mistake', () => {
    expect(jobsOf('people.of_tomorrow')).toBeNull();
    expect(jobsOf('constructor')).toBeNull();
  });

  it('the worker does not start when a job has no processor, or two', () => {
    expect(processorsByJob().size).toBe(Object.keys(JOBS).length);
    expect(() => processorsByJob(PROCESSORS.slice(1))).toThrow('the job inspect-file has no processor');
    expect(() => processorsByJob([...PROCESSORS, ...PROCESSORS.slice(0, 1)])).toThrow('the job inspect-file has 2 processors');
  });
});
