import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import type { Referentiel, ReferentielReading } from '@probant/domain-referentiel';
import { Referentiels, type SourceLine } from '@probant/use-cases';
import { followed, instant, rows } from './rows.js';

type Row = Omit<Referentiel, 'importedAt' | 'publishedAt' | 'publicationAsked'> & { importedAt: Date; publishedAt: Date | null; askedBy: Id | null; askedAt: Date | null };
type Read = Pick<ReferentielReading, 'doubts' | 'unplaced'> & { readonly tree: ReferentielReading['tree'] | null };
const SELECT = `select id, certifier_id as "certifierId", certification_id as "certificationId", version, status, source_name as "sourceName", source_hash as "sourceHash", source_key as "sourceKey", counts, failure, failure_facts as "failureFacts", columns_origin as "columnsOrigin",
  imported_by as "importedBy", imported_at as "importedAt", publication_asked_by as "askedBy", publication_asked_at as "askedAt", published_at as "publishedAt", revision from referentiel`;
const SAVE = `update referentiel set version = $3, status = $4, source_name = $5, source_key = $6, counts = $7, failure = $8, publication_asked_by = $9, publication_asked_at = $10, published_at = $11, revision = $12, failure_facts = $13, columns_origin = $14`;
const FOLLOWS = 'where certifier_id = $1 and id = $2 and revision = $12 - 1';

/** Référentiels in PostgreSQL: one row a version, its tree one document. */
@Injectable()
export class PgReferentiels extends Referentiels {
  async find(id: Id): Promise<Referentiel | null> {
    const [row] = await rows<Row>(`${SELECT} where id = $1`, [id]);
    return row ? referentielOf(row) : null;
  }

  async ofCertifications(certificationIds: readonly Id[]): Promise<readonly Referentiel[]> {
    return (await rows<Row>(`${SELECT} where certification_id = any($1) order by imported_at desc, id desc`, [certificationIds])).map(referentielOf);
  }

  async readingOf({ certifierId, id }: Referentiel): Promise<ReferentielReading | null> {
    const [row] = await rows<Read>('select tree, doubts, unplaced from referentiel where certifier_id = $1 and id = $2', [certifierId, id]);
    return row?.tree ? { tree: row.tree, doubts: row.doubts, unplaced: row.unplaced } : null;
  }

  async holdDraft(id: Id): Promise<{ readonly referentiel: Referentiel; readonly reading: ReferentielReading | null } | null> {
    const [row] = await rows<Row & Read>(`${SELECT.replace(' from referentiel', ', tree, doubts, unplaced from referentiel')} where id = $1 for update`, [id]);
    if (!row) return null;
    const { tree, doubts, unplaced, ...line } = row;
    return { referentiel: referentielOf(line), reading: tree && { tree, doubts, unplaced } };
  }

  async saveDraft(one: Referentiel, before: ReferentielReading, after: ReferentielReading): Promise<void> {
    const parts = [['tree', sameTree(before, after) ? null : after.tree], ['doubts', before.doubts === after.doubts ? null : after.doubts], ['unplaced', before.unplaced === after.unplaced ? null : after.unplaced]] as const;
    const changed = parts.filter(([, value]) => value !== null);
    const values = valuesOf(one);
    const sets = changed.map(([column], index) => `, ${column} = $${values.length + 1 + index}`).join('');
    await followed(`${SAVE}${sets} ${FOLLOWS}`, [...values, ...changed.map(([, value]) => JSON.stringify(value))]);
  }

  async linesOf({ certifierId, id }: Referentiel, from: number, to: number): Promise<{ readonly total: number; readonly lines: readonly SourceLine[] }> {
    const [row] = await rows<{ total: number; lines: string[] }>(`select coalesce(cardinality(source_lines), 0) as total, coalesce(source_lines[$3::int:$4::int], '{}') as lines from referentiel where certifier_id = $1 and id = $2`, [certifierId, id, from, to]);
    return { total: row?.total ?? 0, lines: (row?.lines ?? []).map((text, index) => ({ number: from + index, text })) };
  }

  async add(one: Referentiel): Promise<void> {
    await rows(
      `insert into referentiel (certifier_id, id, certification_id, status, source_name, source_hash, source_key, imported_by, imported_at, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [one.certifierId, one.id, one.certificationId, one.status, one.sourceName, one.sourceHash, one.sourceKey, one.importedBy, one.importedAt, one.revision],
    );
  }

  async save(one: Referentiel): Promise<void> {
    await followed(`${SAVE} ${FOLLOWS}`, valuesOf(one));
  }

  async saveReading(one: Referentiel, { tree, doubts, unplaced }: ReferentielReading, lines: readonly string[]): Promise<void> {
    await followed(`${SAVE}, tree = $15, doubts = $16, unplaced = $17, source_lines = $18 ${FOLLOWS}`, [...valuesOf(one), JSON.stringify(tree), JSON.stringify(doubts), JSON.stringify(unplaced), lines]);
  }

  async remove({ certifierId, id, revision }: Referentiel): Promise<void> {
    await followed('delete from referentiel where certifier_id = $1 and id = $2 and revision = $3', [certifierId, id, revision]);
  }

  async otherManagers(certifierId: Id, personId: Id | null): Promise<number> {
    const [row] = await rows<{ others: number }>("select count(*)::int as others from membership where organisation_id = $1 and role = 'manager' and person_id is distinct from $2", [certifierId, personId]);
    return row?.others ?? 0;
  }

  async namesOf(personIds: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    if (personIds.length === 0) return new Map();
    return new Map((await rows<{ id: Id; name: string }>("select id, given_name || ' ' || family_name as name from person where id = any($1)", [personIds])).map(({ id, name }) => [id, name]));
  }
}

/** Whether a correction left the tree alone: each of its parts is the same object. */
function sameTree({ tree: before }: ReferentielReading, { tree: after }: ReferentielReading): boolean {
  return (Object.keys(after) as (keyof typeof after)[]).every((part) => before[part] === after[part]);
}

function valuesOf(one: Referentiel): readonly unknown[] {
  return [
    one.certifierId, one.id, one.version, one.status, one.sourceName, one.sourceKey, one.counts && JSON.stringify(one.counts), one.failure, one.publicationAsked?.by ?? null, one.publicationAsked?.at ?? null, one.publishedAt, one.revision, one.failureFacts && JSON.stringify(one.failureFacts), one.columnsOrigin,
  ];
}

function referentielOf({ importedAt, publishedAt, askedBy, askedAt, ...row }: Row): Referentiel {
  return { ...row, importedAt: instant(importedAt), publishedAt: publishedAt && instant(publishedAt), publicationAsked: askedBy && askedAt ? { by: askedBy, at: instant(askedAt) } : null };
}
