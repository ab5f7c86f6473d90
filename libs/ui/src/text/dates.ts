import { Pipe, type PipeTransform } from '@angular/core';

const ZONE = 'Europe/Paris';
const day = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', ...options });
const LONG = day({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const PLAIN = day({ day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = day({ day: 'numeric', month: 'short' });
const CLOCK = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const DAY_THERE = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** First of the month is said `1er`. */
const first = (text: string): string => text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ');

/** The day in Paris of an instant, or the day itself: `2027-02-09`. */
export function dayOf(value: string): string {
  return value.length > 10 ? DAY_THERE.format(new Date(value)) : value;
}

/** A day or an instant in words: `mardi 9 février 2027`; `plain` leaves the weekday out, `short` gives `9 févr.`. */
export function frDate(value: string, form: 'long' | 'plain' | 'short' = 'long'): string {
  const date = new Date(`${dayOf(value)}T00:00:00Z`);
  return first((form === 'long' ? LONG : form === 'plain' ? PLAIN : SHORT).format(date));
}

/** The time in Paris of an instant: `21:04`. */
export function frTime(instant: string): string {
  return CLOCK.format(new Date(instant));
}

/** A day and a time: `mardi 9 février 2027 à 14:30`. */
export function frDateTime(instant: string): string {
  return `${frDate(instant)} à ${frTime(instant)}`;
}

/** `{{ day | pbDate }}`, `{{ day | pbDate: 'plain' }}`, `{{ instant | pbDate: 'time' }}`, `{{ instant | pbDate: 'moment' }}`. */
@Pipe({ name: 'pbDate' })
export class FrenchDate implements PipeTransform {
  transform(value: string | null | undefined, form: 'long' | 'plain' | 'short' | 'time' | 'moment' = 'long'): string {
    if (!value) return '';
    return form === 'time' ? frTime(value) : form === 'moment' ? frDateTime(value) : frDate(value, form);
  }
}
