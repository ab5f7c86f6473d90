import { Injectable } from '@nestjs/common';
import type { Id, Instant } from '@probant/domain-kernel';
import type { Upload, UploadPart } from '@probant/domain-portfolio';
import { Uploads } from '@probant/use-cases';
import { instant, rows, touched } from './rows.js';

type Row = Omit<Upload, 'createdAt' | 'expiresAt'> & { createdAt: Date; expiresAt: Date };
const SELECT = `select u.id, u.organisation_id as "organisationId", u.person_id as "personId", u.candidacy_id as "candidacyId", u.evidence_id as "evidenceId", u.name, u.bytes::float8 as bytes, u.part_bytes as "partBytes",
  u.created_at as "createdAt", u.expires_at as "expiresAt", coalesce((select json_agg(json_build_object('part', p.part, 'bytes', p.bytes, 'sha256', p.sha256, 'stagedKey', p.staged_key) order by p.part)
  from upload_part p where p.organisation_id = u.organisation_id and p.upload_id = u.id), '[]') as parts from upload u`;

/** Sendings in parts, in PostgreSQL. */
@Injectable()
export class PgUploads extends Uploads {
  async find(organisationId: Id, id: Id): Promise<Upload | null> {
    const [row] = await rows<Row>(`${SELECT} where u.organisation_id = $1 and u.id = $2`, [organisationId, id]);
    return row ? uploadOf(row) : null;
  }

  async listOf(organisationId: Id, personId: Id): Promise<readonly Upload[]> {
    return (await rows<Row>(`${SELECT} where u.organisation_id = $1 and u.person_id = $2 order by u.created_at, u.id`, [organisationId, personId])).map(uploadOf);
  }

  async expired(organisationId: Id, now: Instant): Promise<readonly Upload[]> {
    return (await rows<Row>(`${SELECT} where u.organisation_id = $1 and u.expires_at <= $2 order by u.id`, [organisationId, now])).map(uploadOf);
  }

  async add(one: Upload): Promise<void> {
    await rows('insert into upload (organisation_id, id, person_id, candidacy_id, evidence_id, name, bytes, part_bytes, created_at, expires_at) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)', [
      one.organisationId, one.id, one.personId, one.candidacyId, one.evidenceId, one.name, one.bytes, one.partBytes, one.createdAt, one.expiresAt,
    ]);
  }

  async savePart(one: Upload, part: UploadPart): Promise<void> {
    await rows(
      `insert into upload_part (organisation_id, upload_id, part, bytes, sha256, staged_key, person_id) values ($1,$2,$3,$4,$5,$6,$7)
       on conflict (organisation_id, upload_id, part) do update set bytes = excluded.bytes, sha256 = excluded.sha256, staged_key = excluded.staged_key`,
      [one.organisationId, one.id, part.part, part.bytes, part.sha256, part.stagedKey, one.personId],
    );
  }

  async remove(one: Upload): Promise<void> {
    await touched('delete from upload where organisation_id = $1 and id = $2', [one.organisationId, one.id]);
  }
}

function uploadOf({ createdAt, expiresAt, ...row }: Row): Upload {
  return { ...row, createdAt: instant(createdAt), expiresAt: instant(expiresAt) };
}
