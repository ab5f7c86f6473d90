import { dayOf, frTime } from '@probant/ui';

const PARIS = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** The instant of a day and a time read in Paris; null while either is missing or is none. */
export function instantInParis(day: string, time: string): string | null {
  if (!day || time.length !== 5) return null;
  const wanted = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wanted)) return null;
  // Read as UTC, then corrected by what Paris shows at that moment; twice, for the nights when the hour changes.
  let instant = wanted;
  for (let turn = 0; turn < 2; turn += 1) instant += wanted - shownInParis(instant);
  return new Date(instant).toISOString();
}

/** The day and the time in Paris of an instant, as the fields take them. */
export function dayAndTime(instant: string | null): { readonly day: string; readonly time: string } {
  return instant ? { day: dayOf(instant), time: frTime(instant) } : { day: '', time: '' };
}

function shownInParis(instant: number): number {
  const parts = Object.fromEntries(PARIS.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:00Z`);
}
