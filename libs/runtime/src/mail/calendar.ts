/** An appointment for a calendar (RFC 5545). `uid` stays the same when it moves. */
export interface Appointment { readonly uid: string; readonly at: string; readonly minutes: number; readonly title: string; readonly place: string | null; readonly link: string; readonly sequence: number }

const FOLD = 74;

/** The text of an .ics file: lines folded at 75 bytes, ended by CRLF. */
export function calendarOf({ uid, at, minutes, title, place, link, sequence }: Appointment): string {
  const end = new Date(Date.parse(at) + minutes * 60_000).toISOString();
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Probant//FR', 'METHOD:PUBLISH', 'BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp(at)}`, `SEQUENCE:${sequence}`, `DTSTART:${stamp(at)}`, `DTEND:${stamp(end)}`,
    `SUMMARY:${escaped(title)}`, ...(place ? [`LOCATION:${escaped(place)}`] : []), `URL:${link}`, 'END:VEVENT', 'END:VCALENDAR',
  ].flatMap(folded).map((line) => `${line}\r\n`).join('');
}

function stamp(instant: string): string {
  return instant.replace(/[-:]|\.\d+/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

function folded(line: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const sign of line) {
    if (Buffer.byteLength(part + sign) > FOLD) {
      parts.push(part);
      part = ' ';
    }
    part += sign;
  }
  return [...parts, part];
}
