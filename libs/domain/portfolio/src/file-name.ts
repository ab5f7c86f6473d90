const MAX_NAME = 180;
const FALLBACK = 'fichier';
/** Control characters, and the invisible ones that turn the direction of a text round. */
const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The name a file is shown and downloaded under: its last segment, without path, control or reserved character, at most 180 characters with its extension. */
export function displayName(given: string): string {
  const segment = given.replace(INVISIBLE, '').normalize('NFC').split(/[/\\]/).filter((part) => !/^[.\s]*$/.test(part)).at(-1) ?? '';
  const clean = segment.replace(/[<>:"|?*]/g, '_').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
  return clean === '' ? FALLBACK : shortened(clean);
}

/** The extension in lower case, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The name without its extension, as a first title. */
export function titleOf(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,10}$/, '').replace(/[_]+/g, ' ').trim() || name;
}

function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= MAX_NAME) return name;
  const extension = extensionOf(name);
  const tail = extension ? `.${extension}` : '';
  return `${letters.slice(0, MAX_NAME - tail.length - 1).join('').trimEnd()}…${tail}`;
}
