import type { Config } from '@probant/runtime';
import type { Params } from 'nestjs-pino';
import type { Request } from 'express';

/** One structured line a request: method, route, status, time. No header, body, address or query: they hold personal data. */
export function loggerOptions(config: Config): Params {
  return {
    pinoHttp: {
      level: config.logLevel,
      genReqId: (request) => (request as Request & { id: string }).id,
      quietReqLogger: true,
      autoLogging: { ignore: (request) => !request.url?.startsWith('/api/') || request.url.startsWith('/api/health') },
      serializers: {
        req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: request.url.split('?')[0] }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
    },
  };
}
