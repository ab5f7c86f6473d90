import { Controller, Req, Res } from '@nestjs/common';
import { peopleRoutes as routes } from '@probant/contract';
import { DomainError } from '@probant/domain-kernel';
import type { Request, Response } from 'express';
import { Endpoint } from '../http/endpoint.js';
import { LiveHub, type Listener } from './live-hub.js';
import { ownSession } from './own-session.js';

/** The stream of what changes (server-sent events). */
@Controller()
export class EventsController {
  constructor(private readonly hub: LiveHub) {}

  @Endpoint(routes.events)
  async listen(@Req() request: Request, @Res() response: Response): Promise<void> {
    const listener: Listener = {
      ...ownSession(request),
      send: (change) => void response.write(`data: ${JSON.stringify(change)}\n\n`),
      beat: () => void response.write(': \n\n'),
      end: () => response.end(),
    };
    const letGo = await this.hub.add(listener);
    if (!letGo) throw new DomainError('forbidden', 'people.too_many_requests');
    response.on('close', letGo);
    response.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    response.write('retry: 2000\n\n');
  }
}
