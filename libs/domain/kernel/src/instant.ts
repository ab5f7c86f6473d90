/** A moment in UTC, ISO 8601 with milliseconds and `Z`: `2026-03-01T20:04:00.000Z`. */
export type Instant = string;

/** A civil day, `YYYY-MM-DD`, read in Europe/Paris. */
export type Day = string;

const DAY_MS = 86_400_000;

const parisDay = (instant: Instant): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** The civil day of an instant in Europe/Paris. */
export function dayOf(instant: Instant): Day {
  return parisDay(instant);
}

/** The day `days` later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day `months` later; the last day of the month when that day does not exist (31 January + 1 month = end of February). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The last day of the `months`-th month after the day's own month ("before the end of the 3rd month after"). */
export function endOfMonthAfter(day: Day, months: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months + 1, 0)).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
