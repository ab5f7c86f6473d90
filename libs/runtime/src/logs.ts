import { pino, type Logger } from 'pino';
import type { Config } from './config/config.js';

/** Keys that may hold somebody's name, address, words or secrets, wherever they stand: never written. */
const REDACTED = ['email', 'to', 'givenName', 'familyName', 'password', 'token', 'text', 'html', 'subject', 'cookie', 'authorization', 'personal'].flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

/** Structured lines on the standard output: ids, codes, durations. */
export function createLogger(config: Pick<Config, 'logLevel'>, name: string): Logger {
  return pino({ name, level: config.logLevel, redact: { paths: REDACTED, censor: '[tu]' }, timestamp: pino.stdTimeFunctions.isoTime });
}
export type { Logger };
