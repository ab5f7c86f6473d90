import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '@probant/domain-kernel';
import { Sessions, type SessionLine } from './ports/sessions.js';

/** The person's open sessions: seen, and closed from any of them. */
@Injectable()
export class ListMySessions {
  constructor(private readonly sessions: Sessions) {}

  run(personId: Id): Promise<readonly SessionLine[]> {
    return this.sessions.listOf(personId);
  }

  /** Throws `not-found` for a session that is not the person's. */
  async close(personId: Id, sessionId: Id): Promise<void> {
    if (!(await this.sessions.close(personId, sessionId))) throw new DomainError('not-found', 'people.session_unknown');
  }

  /** Closes all but the one at hand. */
  async closeOthers(personId: Id, current: Id): Promise<void> {
    await this.sessions.closeAll(personId, current);
  }
}
