import type { Actor, Id } from '@probant/domain-kernel';
import type { MarkLevel } from '@probant/domain-assessment';
import { isOral } from '@probant/domain-referentiel';
import { AgreeMark, AnswerSeat, AskQuestion, CloseHearing, ConvokePanel, DecideBloc, MarkCompetency, MarkCriterion, OpenDeliberation, OpenHearing, Passages, ReadDeliberation, SealMinutes, SeatPanel } from '@probant/use-cases';
import { SCHOOL } from './cast.js';
import { sealJournal, type Story } from './candidacies.js';
import type { DemoHouse } from './demo-house.js';
import { REMARKS } from './words.js';

/** Criteria that are not simply met, by competency and place in it: what each seat said, in the order of the panel. */
export type Exceptions = Readonly<Record<string, readonly MarkLevel[]>>;
export interface Verdict { readonly number: string; readonly option?: string | null; readonly validated: boolean; readonly motive: string; readonly wouldSuffice?: string; readonly codes: readonly string[] }

/** One passage before the jury, from the panel to the minutes. The first of the panel presides. */
export class Panel {
  passageId: Id = '';

  constructor(
    private readonly demo: DemoHouse,
    private readonly story: Story,
    private readonly members: readonly string[],
    private readonly codes: readonly string[],
  ) {}

  private as<T>(key: string, act: (actor: Actor) => Promise<T>): Promise<T> {
    return this.demo.as(key, SCHOOL.slug, act);
  }
  private get president(): string {
    return this.members[0] ?? '';
  }

  /** Date, place and seats, then the convocation. */
  convoked(ago: number, hearing: { readonly ago: number; readonly time: string }): this {
    this.demo.scenario.on(ago, '10:30', () => this.as('samir', async (samir) => {
      const files = await this.demo.get(Passages).ofCandidacy(this.story.candidacyId);
      this.passageId = files.at(-1)?.passage.id ?? '';
      const seats = this.members.map((key, index) => ({ personId: this.demo.person(key), role: index === 0 ? ('president' as const) : ('member' as const) }));
      await this.demo.get(SeatPanel).execute(samir, this.passageId, { hearingAt: this.demo.scenario.instant(hearing.ago, hearing.time), place: 'Salle Garance, 12 rue des Ateliers', balanceReason: null, seats });
      await this.demo.get(ConvokePanel).execute(samir, this.passageId);
    }));
    return this;
  }

  accepted(ago: number, keys: readonly string[] = this.members): this {
    for (const key of keys) this.demo.scenario.on(ago, '08:45', () => this.as(key, (juror) => this.demo.get(AnswerSeat).execute(juror, this.passageId, { answer: 'accept', acknowledged: true, noLink: true })));
    return this;
  }

  /** One juror reads: the exceptions with a remark, the rest of these competencies met, spoken criteria left for the hearing. */
  reads(ago: number, key: string, exceptions: Exceptions, codes: readonly string[] = this.codes): this {
    this.demo.scenario.on(ago, '17:00', () => this.as(key, (juror) => this.marks(juror, key, exceptions, codes, false)));
    return this;
  }

  asks(ago: number, key: string, code: string, text: string, shared: boolean): this {
    this.demo.scenario.on(ago, '17:40', () => this.as(key, (juror) => this.demo.get(AskQuestion).execute(juror, this.passageId, { criterionId: this.demo.criteria(code)[0]?.id ?? null, text, shared })));
    return this;
  }

  /** The hearing: presence, what was heard marked by each, and its end. */
  heard(ago: number, exceptions: Exceptions): this {
    this.demo.scenario.on(ago, '13:00', () => this.as(this.president, async (president) => {
      const file = await this.demo.get(Passages).find(this.passageId);
      await this.demo.get(OpenHearing).execute(president, this.passageId, { attendance: 'present', presentSeatIds: (file?.seats ?? []).map(({ id }) => id) });
    }));
    for (const key of this.members) this.demo.scenario.on(ago, '13:40', () => this.as(key, (juror) => this.marks(juror, key, exceptions, this.codes, true)));
    this.demo.scenario.on(ago, '14:20', () => this.as(this.president, (president) => this.demo.get(CloseHearing).execute(president, this.passageId)));
    return this;
  }

  deliberates(ago: number, verdicts: readonly Verdict[] | null): this {
    this.demo.scenario.on(ago, '14:30', () => this.as(this.president, (president) => this.demo.get(OpenDeliberation).execute(president, this.passageId)));
    if (!verdicts) return this;
    this.demo.scenario.on(ago, '15:10', () => this.as(this.president, async (president) => {
      await this.agree(president);
      for (const verdict of verdicts) await this.decide(president, verdict);
    }));
    this.demo.scenario.on(ago, '15:45', async () => {
      await sealJournal(this.demo);
      for (const key of [...this.members.slice(1), this.president]) await this.as(key, (juror) => this.demo.get(SealMinutes).execute(juror, this.passageId));
    });
    return this;
  }

  private async marks(juror: Actor, key: string, exceptions: Exceptions, codes: readonly string[], spoken: boolean): Promise<void> {
    const seat = this.members.indexOf(key);
    const known = new Set<Id>();
    for (const code of codes) {
      for (const [index, criterion] of this.demo.criteria(code).entries()) {
        const said = exceptions[`${code}.${index + 1}`]?.[seat];
        const oral = isOral(criterion, this.demo.tree);
        if (known.has(criterion.id) || oral !== spoken) continue;
        known.add(criterion.id);
        if (!oral && (!said || said === 'met')) continue;
        const comment = said && said !== 'met' ? (REMARKS[code] ?? 'À faire préciser.') : spoken ? 'Réponses précises, appuyées sur des faits.' : '';
        await this.demo.get(MarkCriterion).execute(juror, this.passageId, { criterionId: criterion.id, level: said ?? 'met', comment, evidenceId: null, place: null, basis: spoken ? 'hearing' : 'booklet', revision: 0 });
      }
    }
    if (!spoken) for (const code of codes) await this.markRest(juror, code);
  }

  /** The rest of a competency that can be read is met; what is heard waits. */
  private async markRest(juror: Actor, code: string): Promise<void> {
    const criteria = this.demo.criteria(code);
    if (criteria.some((criterion) => isOral(criterion, this.demo.tree))) {
      for (const criterion of criteria.filter((each) => !isOral(each, this.demo.tree))) {
        await this.demo.get(MarkCriterion).execute(juror, this.passageId, { criterionId: criterion.id, level: 'met', comment: '', evidenceId: null, place: null, basis: 'booklet', revision: 0 }).catch(alreadyMarked);
      }
      return;
    }
    await this.demo.get(MarkCompetency).execute(juror, this.passageId, this.demo.competency(code).id, 'met');
  }

  /** Divergences are settled at what most said. */
  private async agree(president: Actor): Promise<void> {
    const { criteria } = await this.demo.get(ReadDeliberation).execute(president, this.passageId);
    for (const { criterionId, agreed, revision, marks } of criteria) {
      if (agreed) continue;
      const count = (level: MarkLevel): number => marks.filter((mark) => mark.level === level).length;
      const level = count('met') > 1 ? 'met' : count('not_met') > 1 ? 'not_met' : 'partly_met';
      await this.demo.get(AgreeMark).execute(president, this.passageId, criterionId, { level, agreement: 'unanimous', revision });
    }
  }

  private async decide(president: Actor, { number, option, validated, motive, wouldSuffice, codes }: Verdict): Promise<void> {
    const file = await this.demo.get(Passages).find(this.passageId);
    const bloc = this.demo.bloc(number, option ?? null);
    const criterionIds = codes.flatMap((code) => this.demo.criteria(code).slice(0, 1).map(({ id }) => id));
    await this.demo.get(DecideBloc).execute(president, this.passageId, { blocId: bloc.id, verdict: validated ? 'validated' : 'not_validated', motive, criterionIds, wouldSuffice: wouldSuffice ?? null, agreement: 'unanimous', revision: file?.passage.revision ?? 0 });
  }
}

function alreadyMarked(error: unknown): null {
  if ((error as { code?: string }).code === 'assessment.mark_changed') return null;
  throw error;
}
