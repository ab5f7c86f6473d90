import { Pipe, type PipeTransform } from '@angular/core';

/** French spaces and apostrophes: narrow before `; ! ?`, no-break before `:` and inside « ». Addresses are left alone. */
export function typeset(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/[ \u00A0]+([;!?])/g, '\u202F$1')
    .replace(/[ \u00A0]+:/g, '\u00A0:')
    .replace(/«[ \u00A0\u202F]*/g, '«\u00A0')
    .replace(/[ \u00A0\u202F]*»/g, '\u00A0»')
    .replace(/(\d) (?=\d{3}\b)/g, '$1\u202F')
    .replace(/(\d) (?=(?:%|€)|(?:h|Mo|Go|Ko|px)\b)/g, '$1\u00A0');
}

/** `{{ sentence | pbFr }}`: a sentence with French spaces. */
@Pipe({ name: 'pbFr' })
export class Typeset implements PipeTransform {
  transform(text: string | null | undefined): string {
    return typeset(text ?? '');
  }
}
