import { leadingCode, type PrintedCode } from './codes.js';
import type { DraftActivity, DraftComponent, Margin } from './draft.js';
import { rowsBeside } from './rows.js';
import type { Section } from './section.js';
import type { StreamParagraph } from './streams.js';
import { fold } from './wording.js';

const LABEL = /^(?:principales\s+)?(?:activit[ée]s|t[âa]ches)(?:\s+principales)?\s*:$/iu;

interface Coded { readonly code: PrintedCode; readonly activity: DraftActivity; readonly paragraphs: StreamParagraph[] }

/** Whether a paragraph of the activities column opens an activity. */
export function opensActivity(text: string): boolean {
  return leadingCode(text)?.code.kind === 'activity';
}

/** Reads the activities column: coded activities with their description and tasks, uncoded ones by bullets, and components. */
export function readActivities(section: Section, stream: readonly StreamParagraph[], drawn: readonly number[], margin: Margin): { activities: DraftActivity[]; components: DraftComponent[] } {
  const activities: DraftActivity[] = [];
  const coded: Coded[] = [];
  const paragraphsOf = new Map<DraftActivity, StreamParagraph[]>();
  const open = (code: PrintedCode | null, title: string, paragraph: StreamParagraph): void => {
    const activity: DraftActivity = { code: code?.printed ?? paragraph.number ?? null, title, description: [], tasks: [], component: null, rows: new Set() };
    const last = activities.at(-1);
    const same = code ? activities.find((one) => one.code === activity.code && one.title === title) : last && fold(last.title) === fold(title) ? last : undefined;
    const kept = same ?? activity;
    if (!same) activities.push(activity);
    if (code && !same) coded.push({ code, activity, paragraphs: [paragraph] });
    paragraphsOf.set(kept, [...(paragraphsOf.get(kept) ?? []), paragraph]);
    if (same) margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: true });
  };
  const uncoded = !stream.some((one) => opensActivity(one.text));
  const openings = stream.filter((one) => one.opensCell && !one.afterCut && !LABEL.test(one.text));
  const byBullets = uncoded && (openings.length === 0 ? stream.some((one) => one.bullet) : openings.filter((one) => one.bullet).length * 2 > openings.length);
  const opens = (one: StreamParagraph, last: DraftActivity | undefined): boolean => (byBullets ? one.level === 0 && one.bullet : !last || (uncoded && one.opensCell && !one.afterCut && !one.bullet));
  for (const paragraph of stream) {
    const lead = leadingCode(paragraph.text);
    const last = activities.at(-1);
    if (lead?.code.kind === 'activity' && !(last && paragraph.bullet && lead.code.prefix === 'T' && coded.some(({ code }) => code.prefix !== 'T'))) open(lead.code, lead.rest, paragraph);
    else if (LABEL.test(paragraph.text)) margin.unplaced.push({ where: paragraph.where, text: paragraph.text, boilerplate: true });
    else if (opens(paragraph, last)) open(null, paragraph.text.replace(/\s*:$/u, ''), paragraph);
    else if (last) {
      (paragraph.bullet ? last.tasks : last.description).push(paragraph.text);
      paragraphsOf.get(last)?.push(paragraph);
    } else open(null, paragraph.text, paragraph);
  }
  for (const [activity, paragraphs] of paragraphsOf) activity.rows = rowsBeside(section, 'activities', drawn, paragraphs);
  const components = liftComponents(activities, coded);
  return { activities, components };
}

/** A code that others prolong (`A.1` above `A.1.1`) names a component, not an activity. */
function liftComponents(activities: DraftActivity[], coded: readonly Coded[]): DraftComponent[] {
  const components: DraftComponent[] = [];
  for (const parent of coded) {
    const children = coded.filter((one) => one.code.numbers.length > parent.code.numbers.length && parent.code.numbers.every((number, index) => one.code.numbers[index] === number));
    if (children.length === 0) continue;
    const component: DraftComponent = { code: parent.activity.code, title: [parent.activity.title, ...parent.activity.description].join('\n'), globalCompetency: null };
    components.push(component);
    for (const child of children) child.activity.component = component;
    activities.splice(activities.indexOf(parent.activity), 1);
  }
  return components;
}
