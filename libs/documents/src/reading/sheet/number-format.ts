const DAY_MS = 86_400_000;
/** Formats known by number alone (ECMA-376, 18.8.30). */
const KNOWN: Readonly<Record<string, string>> = {
  '0': 'General', '1': '0', '2': '0.00', '3': '#,##0', '4': '#,##0.00', '9': '0%', '10': '0.00%', '14': 'dd/mm/yyyy', '15': 'd-mmm-yy', '16': 'd-mmm', '17': 'mmm-yy', '18': 'h:mm', '19': 'h:mm:ss', '20': 'h:mm', '21': 'h:mm:ss', '22': 'dd/mm/yyyy h:mm', '45': 'mm:ss', '46': 'h:mm:ss', '47': 'mm:ss', '49': '@',
};
const MONTHS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** A number as its square shows it, the French way: days, hours, percents, decimals; a code kept as a number keeps its leading zeros. */
export function shownNumber(value: number, format: string, since1904 = false): string {
  const code = (KNOWN[format] ?? format).split(';')[0] ?? 'General';
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/[dyhs]|m{1,5}/i.test(bare) && !/^general$/i.test(bare)) return dayOf(value, bare, since1904);
  const decimals = /\.(0+)/.exec(bare)?.[1]?.length;
  if (bare.includes('%')) return `${inFrench(value * 100, decimals ?? 0)} %`;
  const zeros = /^0+$/.exec(bare)?.[0].length ?? 0;
  const shown = /^general$|^@$/i.test(bare) || bare === '' ? inFrench(value) : inFrench(value, decimals ?? 0);
  const quoted = [...code.matchAll(/"([^"]*)"/g)].map((found) => ({ text: found[1] ?? '', before: found.index < code.search(/[0#]/) }));
  return `${quoted.filter((one) => one.before).map((one) => one.text).join('')}${shown.padStart(zeros, '0')}${quoted.filter((one) => !one.before).map((one) => one.text).join('')}`;
}

/** Fifteen figures at most, as a workbook keeps them. */
function inFrench(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(Number(value.toPrecision(15))) : value.toFixed(decimals);
  return text.replace('.', ',');
}

/** Days are counted from the end of 1899, or from 1904; the year 1900 is taken for a leap one. */
function dayOf(value: number, format: string, since1904: boolean): string {
  const days = since1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const at = new Date(Math.round((days - 25_569) * DAY_MS / 1000) * 1000);
  const [day, month, year] = [at.getUTCDate(), at.getUTCMonth(), at.getUTCFullYear()];
  const time = /h|s/i.test(format) ? `${String(at.getUTCHours()).padStart(2, '0')}:${String(at.getUTCMinutes()).padStart(2, '0')}` : '';
  const inWords = /m{3,}/i.test(format);
  const date = !/[dy]/i.test(format) ? '' : [/d/i.test(format) ? (inWords ? String(day) : String(day).padStart(2, '0')) : null, inWords ? MONTHS[month] : String(month + 1).padStart(2, '0'), /y/i.test(format) ? String(year) : null].filter((one) => one !== null).join(inWords ? ' ' : '/');
  return [date, time].filter((one) => one !== '').join(' ');
}
