import { plural } from './plural';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

/** A number with narrow spaces and a comma: `12 345,5`. */
export function frNumber(value: number, decimals = 0): string {
  return value.toLocaleString('fr-FR', { minimumFractionDigits: 0, maximumFractionDigits: decimals }).replace(/[\u00A0\u202F\s]/g, NARROW);
}

/** A weight in the unit people know: `3,4 Mo`. */
export function frBytes(bytes: number): string {
  const units = ['octets', 'Ko', 'Mo', 'Go'] as const;
  const power = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** power;
  const unit = power === 0 ? plural(bytes, 'octet') : units[power];
  return `${frNumber(value, power === 0 || value >= 100 ? 0 : 1)}${NO_BREAK}${unit}`;
}

/** How long, roughly, in words: `moins d’une minute`, `4 minutes`, `1 h 20`. */
export function frDuration(seconds: number): string {
  if (seconds < 5) return 'quelques secondes';
  if (seconds < 55) return `${Math.ceil(seconds / 5) * 5}${NO_BREAK}secondes`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes < 60) return `${minutes}${NO_BREAK}${plural(minutes, 'minute')}`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${NO_BREAK}h${rest ? `${NO_BREAK}${String(rest).padStart(2, '0')}` : ''}`;
}

/** How long a recording lasts: `3:07`, `1:02:45`. */
export function frTimeCode(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
