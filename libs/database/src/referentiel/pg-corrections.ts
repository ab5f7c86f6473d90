import { Injectable } from '@nestjs/common';
import { DomainError, type Id, type Instant } from '@probant/domain-kernel';
import { touchedIds, type CorrectionCounts, type MadeCorrection, type Referentiel } from '@probant/domain-referentiel';
import { Corrections, type CorrectionGround, type ListedCorrection } from '@probant/use-cases';
import { instant, rows, touched } from './rows.js';

type Row = Omit<MadeCorrection, 'at' | 'weight' | 'by'> & { readonly at: Date | string; readonly madeBy: Id | null; readonly corrections: number; readonly texts: number; readonly by: string | null; readonly undoneBy: Id | null };
const SELECT = `select c.id, c.referentiel_id as "referentielId", c.revision, c.kind, c.made_by as "madeBy", c.made_at as at, c.subject_id as "subjectId", c.label, c.content as correction, c.changes, c.created_ids as "createdIds", c.undoes,
    c.weight as corrections, c.texts, c.lost, p.given_name || ' ' || p.family_name as by, u.id as "undoneBy"
  from correction c left join person p on p.id = c.made_by left join correction u on u.certifier_id = c.certifier_id and u.undoes = c.id`;
const OF = 'where c.certifier_id = $1 and c.referentiel_id = $2';
const SUMS = 'select coalesce(sum(weight), 0)::int as corrections, coalesce(sum(texts), 0)::int as texts from correction where certifier_id = $1 and referentiel_id = $2 and not lost';

/** Corrections in PostgreSQL: one row each, with what it changed. */
@Injectable()
export class PgCorrections extends Corrections {
  async ground({ certifierId, id: referentielId }: Referentiel, id: Id, personId: Id | null): Promise<CorrectionGround> {
    const [row] = await rows<CorrectionCounts & { known: Row | null; name: string | null }>(
      `select (select to_jsonb(k) from (${SELECT} ${OF} and c.id = $3) k) as known, (select given_name || ' ' || family_name from person where id = $4) as name, s.* from (${SUMS}) s`,
      [certifierId, referentielId, id, personId],
    );
    return { known: row?.known ? listedOf(row.known) : null, counts: { corrections: row?.corrections ?? 0, texts: row?.texts ?? 0 }, name: row?.name ?? null };
  }

  async find({ certifierId, id: referentielId }: Referentiel, id: Id): Promise<ListedCorrection | null> {
    const [row] = await rows<Row>(`${SELECT} ${OF} and c.id = $3`, [certifierId, referentielId, id]);
    return row ? listedOf(row) : null;
  }

  async add({ certifierId }: Referentiel, made: MadeCorrection): Promise<void> {
    const added = await rows(
      `insert into correction (certifier_id, id, referentiel_id, revision, kind, made_by, made_at, subject_id, label, content, changes, created_ids, touched, undoes, weight, texts, lost)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict (certifier_id, id) do nothing returning id`,
      [
        certifierId, made.id, made.referentielId, made.revision, made.kind, made.by, made.at, made.subjectId, made.label, made.correction && JSON.stringify(made.correction), JSON.stringify(made.changes), made.createdIds, touchedIds(made.changes),
        made.undoes, made.weight.corrections, made.weight.texts, made.lost,
      ],
    );
    if (added.length === 0) throw new DomainError('conflict', 'referentiel.stale');
  }

  async page({ certifierId, id }: Referentiel, before: number | null, limit: number): Promise<readonly ListedCorrection[]> {
    return (await rows<Row>(`${SELECT} ${OF} and ($3::int is null or c.revision < $3) order by c.revision desc limit $4`, [certifierId, id, before, limit])).map(listedOf);
  }

  async counts({ certifierId, id }: Referentiel): Promise<CorrectionCounts> {
    const [row] = await rows<CorrectionCounts>(SUMS, [certifierId, id]);
    return row ?? { corrections: 0, texts: 0 };
  }

  async lastOn({ certifierId, id }: Referentiel, elementId: Id): Promise<{ readonly by: string | null; readonly at: Instant } | null> {
    const [row] = await rows<{ by: string | null; at: Date }>(
      `select p.given_name || ' ' || p.family_name as by, c.made_at as at from correction c left join person p on p.id = c.made_by ${OF} and $3 = any(c.touched) order by c.revision desc limit 1`,
      [certifierId, id, elementId],
    );
    return row ? { by: row.by, at: instant(row.at) } : null;
  }

  async standing({ certifierId, id }: Referentiel): Promise<readonly MadeCorrection[]> {
    return (await rows<Row>(`${SELECT} ${OF} and not c.lost and c.kind <> 'reread' order by c.revision`, [certifierId, id])).map((row) => listedOf(row).made);
  }

  async lose({ certifierId, id }: Referentiel, ids: readonly Id[]): Promise<void> {
    await touched('update correction set lost = true where certifier_id = $1 and referentiel_id = $2 and id = any($3)', [certifierId, id, ids]);
  }
}

function listedOf({ at, madeBy, corrections, texts, by, undoneBy, ...row }: Row): ListedCorrection {
  return { made: { ...row, by: madeBy, at: instant(at), weight: { corrections, texts } }, by, undoneBy };
}
