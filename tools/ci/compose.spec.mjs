import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const root = path.resolve(import.meta.dirname, '../..');
const text = fs.readFileSync(path.join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(text, { merge: true });

const Duration = z.string().regex(/^\d+(ms|s|m)$/);
const Service = z.strictObject({
  image: z.string().regex(/^[a-z]+:.+/),
  build: z.string().optional(),
  restart: z.enum(['no', 'unless-stopped']),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string().regex(/^[A-Z_]+$/), z.string()).optional(),
  ports: z.array(z.string().regex(/^127\.0\.0\.1:\d+:\d+$/)).optional(),
  volumes: z.array(z.string().regex(/^[a-z]+:\/[a-z/]+$/)).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.enum(['service_healthy', 'service_completed_successfully']) })).optional(),
  healthcheck: z.strictObject({ test: z.array(z.string()).min(2), interval: Duration, timeout: Duration, retries: z.int() }).optional(),
});
const Compose = z.object({ name: z.string(), services: z.record(z.string(), Service), volumes: z.record(z.string(), z.null()) });

describe('docker-compose.yml', () => {
  it('has the shape Compose reads', () => {
    expect(Compose.safeParse(compose).error?.issues ?? []).toEqual([]);
  });

  it('runs PostgreSQL 18, Redis, and the API and the worker on Redis', () => {
    expect(compose.services.database.image).toBe('postgres:18');
    expect(compose.services.queue.image).toMatch(/^redis:/);
    for (const name of ['api', 'worker']) expect(compose.services[name].environment).toMatchObject({ QUEUE_BACKEND: 'redis', MODE: 'production' });
  });

  it('depends on services and uses volumes that exist', () => {
    for (const service of Object.values(compose.services)) {
      expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(Object.keys(service.depends_on ?? {})));
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining((service.volumes ?? []).map((volume) => volume.split(':')[0])));
    }
  });

  it('waits for the health of a service only where one is checked', () => {
    const awaited = Object.values(compose.services).flatMap((service) => Object.entries(service.depends_on ?? {}).filter(([, { condition }]) => condition === 'service_healthy').map(([name]) => name));
    for (const name of awaited) expect(compose.services[name].healthcheck).toBeDefined();
  });

  it('runs files that the build makes or the repository holds', () => {
    for (const { command } of Object.values(compose.services)) {
      const script = command?.find((word) => /\.m?js$/.test(word));
      if (script) expect(fs.existsSync(path.join(root, script.replace('/dist/', '/src/').replace(/(?<=src.*)\.js$/, '.ts')))).toBe(true);
    }
  });

  it('keeps no secret: what it asks for is named in .env.example', () => {
    const asked = [...text.matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name);
    const example = fs.readFileSync(path.join(root, '.env.example'), 'utf8').split('\n').filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('=')[0]);
    expect(new Set(asked)).toEqual(new Set(example));
    expect(fs.readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n')).toContain('.env');
  });
});
