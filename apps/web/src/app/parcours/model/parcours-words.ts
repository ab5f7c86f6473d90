import type { CandidacyView } from '@probant/contract';
import { counted, frDate, frDateTime, type TimelineStep } from '@probant/ui';
import { STEP_WORDS } from '../../i18n/candidacy-words';

type Line = CandidacyView['timeline'][number];

const AND = new Intl.ListFormat('fr-FR', { type: 'conjunction' });
/** Statuses where it is the candidate's turn. */
const WRITES: readonly CandidacyView['status'][] = ['draft', 'eligibility_incomplete', 'eligible', 'building', 'flagged'];
const STOPPED: readonly CandidacyView['status'][] = ['withdrawn', 'lapsed', 'ineligible', 'archived'];

/** Certification, route and scope in one line. */
export function leadOf({ certification, route, scope, completeness, passageNumber }: CandidacyView): string {
  const way = route === 'vae' ? 'VAE' : 'Formation';
  const numbers = completeness.blocs.filter(({ presented }) => presented).map(({ number }) => number);
  const what = scope.kind === 'all' ? 'certification complète' : numbers.length > 0 ? `${numbers.length > 1 ? 'blocs' : 'bloc'} ${AND.format(numbers)}` : 'par blocs';
  const options = scope.kind === 'all' ? completeness.blocs.filter((bloc) => bloc.option !== null && scope.optionBlocIds.includes(bloc.blocId)).map(({ title }) => `option ${title}`) : [];
  return [certification.title, `${way}, ${what}`, ...options, ...(passageNumber > 1 ? [`passage ${passageNumber}`] : [])].join(' · ');
}

/** The steps of the journey with when they happened, or how far they are. */
export function timelineSteps(view: CandidacyView): TimelineStep[] {
  const stopped = STOPPED.includes(view.status);
  return view.timeline.map((line) => ({ title: STEP_WORDS[line.step][line.state], state: line.state === 'done' ? 'done' : line.state === 'coming' ? 'todo' : stopped ? 'stopped' : 'now', ...(WRITES.includes(view.status) ? {} : { icon: 'clock' as const }), ...detailOf(line, view) }));
}

const OF_STATUS: Partial<Record<CandidacyView['status'], string>> = { draft: 'dossier à compléter', eligibility_incomplete: 'dossier à compléter', eligibility_submitted: 'l’école étudie mon dossier', ineligible: 'non recevable' };

function detailOf({ step, state, on, detail }: Line, view: CandidacyView): { detail?: string } {
  const says =
    step === 'eligibility' && state === 'current' ? OF_STATUS[view.status]
    : step === 'building' && state === 'current' ? mappedWords(view)
    : step === 'hearing' && state !== 'done' ? [hearingWords(view), detail].filter(Boolean).join(', ')
    : step === 'deposit' && state !== 'done' && on ? `avant le ${frDate(on, 'plain')}`
    : on && frDate(on, 'plain');
  return says ? { detail: says } : {};
}

/** How many criteria have evidence, among those that ask for some. */
export function mappedWords({ completeness: { blocs } }: CandidacyView): string | null {
  const presented = blocs.filter(({ presented: here }) => here);
  const total = presented.reduce((sum, bloc) => sum + bloc.total, 0);
  const mapped = presented.reduce((sum, bloc) => sum + bloc.mapped, 0);
  return total > 0 ? `${counted(mapped, 'critère rattaché', 'critères rattachés')} sur ${total}` : null;
}

function hearingWords({ passages, passageNumber }: CandidacyView): string | null {
  const on = passages.find(({ number }) => number === passageNumber)?.hearingOn;
  return on ? frDateTime(on) : null;
}
