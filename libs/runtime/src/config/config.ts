import { Installation } from '@probant/use-cases';
import { z } from 'zod';

const MB = 1024 * 1024;
const url = (...protocols: readonly string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), { error: `doit être une adresse ${protocols.map((protocol) => `${protocol}//…`).join(' ou ')}` });
const count = (fallback: number) => z.coerce.number({ error: 'doit être un nombre' }).int({ error: 'doit être un nombre entier' }).positive({ error: 'doit être un nombre positif' }).default(fallback);
const path = z.string({ error: 'est obligatoire' }).min(1, { error: 'est obligatoire' });
const postgres = ['postgres:', 'postgresql:'] as const;

const Environment = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test'], { error: 'doit être production, development ou test' }).default('production'),
    MODE: z.enum(['try', 'production'], { error: 'doit être try ou production' }).default('try'),
    PORT: z.coerce.number({ error: 'doit être un nombre' }).int().min(0, { error: 'doit être un port' }).max(65_535, { error: 'doit être un port' }).default(4300),
    HOST: z.string().default('127.0.0.1'),
    DATA_DIR: path,
    STORAGE_DIR: z.string().optional(),
    DATABASE_URL: url(...postgres),
    DATABASE_SYSTEM_URL: url(...postgres),
    /** For the operator's commands that open the database as its owner; the API and the worker are not given it. */
    DATABASE_OWNER_URL: url(...postgres).optional(),
    QUEUE_BACKEND: z.enum(['postgres', 'redis'], { error: 'doit être postgres ou redis' }).default('postgres'),
    QUEUE_URL: url(...postgres, 'redis:', 'rediss:'),
    SESSION_SECRET: z.string({ error: 'est obligatoire' }).min(32, { error: 'doit avoir au moins 32 caractères' }),
    PUBLIC_URL: url('http:', 'https:').transform((value) => value.replace(/\/+$/, '')),
    SMTP_URL: url('smtp:', 'smtps:').optional(),
    MAIL_FROM: z.string().min(3).default('Probant <ne-pas-repondre@probant.invalid>'),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], { error: 'doit être silent, fatal, error, warn, info, debug ou trace' }).default('info'),
    MAX_FILE_BYTES: count(2048 * MB),
    QUOTA_BYTES: count(5120 * MB),
    MAX_SINGLE_UPLOAD_BYTES: count(32 * MB),
    REQUESTS_PER_MINUTE: count(1200),
    DATABASE_POOL: count(10),
    COUNT_STATEMENTS: z.enum(['0', '1', 'true', 'false'], { error: 'doit être 0 ou 1' }).default('0').transform((value) => value === '1' || value === 'true'),
  })
  .superRefine((env, context) => {
    const redis = env.QUEUE_URL.startsWith('redis');
    if (redis !== (env.QUEUE_BACKEND === 'redis')) context.addIssue({ code: 'custom', path: ['QUEUE_URL'], message: `doit être une adresse ${env.QUEUE_BACKEND}, comme le dit QUEUE_BACKEND` });
    if (env.MODE === 'production' && !env.SMTP_URL) context.addIssue({ code: 'custom', path: ['SMTP_URL'], message: 'est obligatoire en production' });
  });

/** The product does not start on a wrong setting: the message is one sentence that names it, and all there is to print. */
export class WrongSetting extends Error {
  constructor(
    readonly key: string,
    reason: string,
  ) {
    super(`Réglage ${key} : ${reason}.`);
    this.name = 'WrongSetting';
    this.stack = this.message;
  }
}

/** The settings of the process, read once at its start. Also the token by which they are injected. */
export class Config extends Installation {
  readonly version = '0.1.0';
  constructor(
    readonly nodeEnv: 'production' | 'development' | 'test',
    readonly mode: 'try' | 'production',
    readonly port: number,
    readonly host: string,
    readonly dataDir: string,
    readonly storageDir: string,
    readonly databaseUrl: string,
    readonly databaseSystemUrl: string,
    readonly databasePool: number,
    readonly queueBackend: 'postgres' | 'redis',
    readonly queueUrl: string,
    readonly sessionSecret: string,
    readonly publicUrl: string,
    readonly smtpUrl: string | null,
    readonly mailFrom: string,
    readonly logLevel: string,
    readonly maxFileBytes: number,
    readonly quotaBytes: number,
    readonly maxSingleUploadBytes: number,
    readonly requestsPerMinute: number,
    readonly countStatements: boolean,
    readonly databaseOwnerUrl: string | null,
  ) {
    super();
  }
}

/** Reads the settings, from the environment of the process unless told otherwise. Empty values count as absent. Throws `WrongSetting` on the first that does not hold. */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const read = Environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  if (!read.success) {
    const issue = read.error.issues[0];
    const key = String(issue?.path[0] ?? '?');
    throw new WrongSetting(key, env[key] ? (issue?.message ?? 'ne convient pas') : issue?.code === 'custom' && issue.message.includes('production') ? issue.message : 'est obligatoire');
  }
  const { data } = read;
  return new Config(
    data.NODE_ENV, data.MODE, data.PORT, data.HOST, data.DATA_DIR, data.STORAGE_DIR ?? `${data.DATA_DIR}/storage`, data.DATABASE_URL, data.DATABASE_SYSTEM_URL, data.DATABASE_POOL, data.QUEUE_BACKEND, data.QUEUE_URL,
    data.SESSION_SECRET, data.PUBLIC_URL, data.SMTP_URL ?? null, data.MAIL_FROM, data.LOG_LEVEL, data.MAX_FILE_BYTES, data.QUOTA_BYTES, data.MAX_SINGLE_UPLOAD_BYTES, data.REQUESTS_PER_MINUTE, data.COUNT_STATEMENTS, data.DATABASE_OWNER_URL ?? null,
  );
}
