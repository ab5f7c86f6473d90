import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '@probant/domain-kernel';
import type { ReceivedFiche } from '@probant/domain-referentiel';
import { Fiches } from '@probant/use-cases';
import { touched } from '../context/rows.js';
import { instant, rows } from './rows.js';

type Row = Omit<ReceivedFiche, 'receivedAt' | 'joinedAt'> & { receivedAt: Date; joinedAt: Date | null };
const SELECT = `select id, certifier_id as "certifierId", certification_id as "certificationId", status, asked, source_name as "sourceName", source_hash as "sourceHash", source_key as "sourceKey", updated_on::text as "updatedOn",
  choices, choices_total as "choicesTotal", fiche, failure, matches, received_by as "receivedBy", received_at as "receivedAt", joined_by as "joinedBy", joined_at as "joinedAt", revision from register_fiche`;

/** Fiches of the register in PostgreSQL: one row a file received, its fiche one document. */
@Injectable()
export class PgFiches extends Fiches {
  async find(id: Id): Promise<ReceivedFiche | null> {
    const [row] = await rows<Row>(`${SELECT} where id = $1`, [id]);
    return row ? ficheOf(row) : null;
  }

  async ofCertification(certificationId: Id): Promise<readonly ReceivedFiche[]> {
    return (await rows<Row>(`${SELECT} where certification_id = $1 order by received_at desc, id desc`, [certificationId])).map(ficheOf);
  }

  async add(one: ReceivedFiche): Promise<void> {
    await rows('insert into register_fiche (certifier_id, id, certification_id, status, asked, source_name, source_hash, source_key, received_by, received_at, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
      one.certifierId, one.id, one.certificationId, one.status, one.asked, one.sourceName, one.sourceHash, one.sourceKey, one.receivedBy, one.receivedAt, one.revision,
    ]);
  }

  async save(one: ReceivedFiche): Promise<void> {
    await followed(
      `update register_fiche set status = $3, asked = $4, source_key = $5, updated_on = $6, choices = $7, choices_total = $8, fiche = $9, failure = $10, matches = $11, joined_by = $12, joined_at = $13, revision = $14
       where certifier_id = $1 and id = $2 and revision = $14 - 1`,
      [one.certifierId, one.id, one.status, one.asked, one.sourceKey, one.updatedOn, JSON.stringify(one.choices), one.choicesTotal, one.fiche && JSON.stringify(one.fiche), one.failure, JSON.stringify(one.matches), one.joinedBy, one.joinedAt, one.revision],
    );
  }

  async remove({ certifierId, id, revision }: ReceivedFiche): Promise<void> {
    await followed('delete from register_fiche where certifier_id = $1 and id = $2 and revision = $3', [certifierId, id, revision]);
  }
}

async function followed(sql: string, params: readonly unknown[]): Promise<void> {
  if ((await touched(sql, params)) === 0) throw new DomainError('conflict', 'referentiel.fiche_stale');
}

function ficheOf({ receivedAt, joinedAt, ...row }: Row): ReceivedFiche {
  return { ...row, receivedAt: instant(receivedAt), joinedAt: joinedAt && instant(joinedAt) };
}
