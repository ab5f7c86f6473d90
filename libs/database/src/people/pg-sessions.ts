import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { Sessions, type SessionLine } from '@probant/use-cases';
import { ambient } from '../context/ambient.js';

/** The table of the session middleware, by person. On the second role. */
@Injectable()
export class PgSessions extends Sessions {
  async listOf(personId: Id): Promise<readonly SessionLine[]> {
    return ambient().query(
      `select id, sess->>'device' as device, sess->>'createdAt' as "createdAt", sess->>'lastSeenAt' as "lastSeenAt" from session where person_id = $1 and expire > now() order by sess->>'lastSeenAt' desc, id`,
      [personId],
    );
  }

  async close(personId: Id, sessionId: Id): Promise<boolean> {
    const [, closed]: [unknown, number] = await ambient().query('delete from session where person_id = $1 and id = $2', [personId, sessionId]);
    return closed > 0;
  }

  async closeAll(personId: Id, keep: Id | null): Promise<void> {
    await ambient().query('delete from session where person_id = $1 and id is distinct from $2', [personId, keep]);
  }
}
