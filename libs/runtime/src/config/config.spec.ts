import { loadConfig, WrongSetting } from './config.js';

const GOOD = {
  DATA_DIR: '/tmp/d', DATABASE_URL: 'postgres://a:b@localhost/p', DATABASE_SYSTEM_URL: 'postgres://a:b@localhost/p', QUEUE_URL: 'postgres://a:b@localhost/p',
  SESSION_SECRET: 's'.repeat(32), PUBLIC_URL: 'http://localhost:4300/',
};
const refusal = (env: Record<string, string | undefined>): WrongSetting => {
  try {
    loadConfig({ ...GOOD, ...env });
  } catch (error) {
    if (error instanceof WrongSetting) return error;
    throw error;
  }
  throw new Error('accepted');
};

describe('reading the settings', () => {
  it('gives the rest its usual value', () => {
    expect(loadConfig(GOOD)).toMatchObject({ port: 4300, mode: 'try', host: '127.0.0.1', storageDir: '/tmp/d/storage', publicUrl: 'http://localhost:4300', queueBackend: 'postgres', smtpUrl: null, requestsPerMinute: 1200, maxSingleUploadBytes: 33_554_432, countStatements: false });
  });

  it.each([
    ['PORT', { PORT: 'abc' }, 'Réglage PORT : doit être un nombre.'],
    ['SESSION_SECRET', { SESSION_SECRET: 'short' }, 'Réglage SESSION_SECRET : doit avoir au moins 32 caractères.'],
    ['DATABASE_URL', { DATABASE_URL: undefined }, 'Réglage DATABASE_URL : est obligatoire.'],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }, 'Réglage DATABASE_URL : doit être une adresse postgres://… ou postgresql://….'],
    ['QUEUE_URL', { QUEUE_BACKEND: 'redis' }, 'Réglage QUEUE_URL : doit être une adresse redis, comme le dit QUEUE_BACKEND.'],
    ['SMTP_URL', { MODE: 'production' }, 'Réglage SMTP_URL : est obligatoire en production.'],
  ])('refuses to start on a wrong %s, in one sentence', (key, env, sentence) => {
    const error = refusal(env);
    expect([error.key, error.message, error.stack]).toEqual([key, sentence, sentence]);
  });

  it('never prints the value, which may be a secret', () => {
    expect(refusal({ SESSION_SECRET: 'hunter2' }).message).not.toContain('hunter2');
  });
});
