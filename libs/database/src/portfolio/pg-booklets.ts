import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import { filesOf } from '@probant/domain-portfolio';
import { Booklets, type Booklet, type BookletLine, type Dossier, type KeptFile } from '@probant/use-cases';
import { instant, rows, touched } from './rows.js';

type Row = Omit<Booklet, 'depositedAt'> & { depositedAt: Date };
const SELECT = `select id, organisation_id as "organisationId", certifier_id as "certifierId", candidacy_id as "candidacyId", version, deposited_at as "depositedAt", fingerprint, journal_head as "journalHead", state, flags, content, completeness from booklet`;

/** Deposited booklets in PostgreSQL: content is written once, the application may change the state and the flags alone. */
@Injectable()
export class PgBooklets extends Booklets {
  async find(candidacyId: Id, version: number): Promise<Booklet | null> {
    const [row] = await rows<Row>(`${SELECT} where candidacy_id = $1 and version = $2`, [candidacyId, version]);
    return row ? bookletOf(row) : null;
  }

  async last(candidacyId: Id): Promise<Booklet | null> {
    const [row] = await rows<Row>(`${SELECT} where candidacy_id = $1 order by version desc limit 1`, [candidacyId]);
    return row ? bookletOf(row) : null;
  }

  async listOf(candidacyId: Id): Promise<readonly BookletLine[]> {
    const found = await rows<Omit<BookletLine, 'depositedAt'> & { depositedAt: Date }>(
      `select version, passage_number as "passageNumber", deposited_at as "depositedAt", state, jsonb_array_length(flags) as flags from booklet where candidacy_id = $1 order by version desc`,
      [candidacyId],
    );
    return found.map((row) => ({ ...row, depositedAt: instant(row.depositedAt) }));
  }

  async add(booklet: Booklet, dossier: Dossier, passageId: Id): Promise<void> {
    const { organisationId, id, candidacyId, certifierId, version, content } = booklet;
    await rows(
      `insert into booklet (organisation_id, id, candidacy_id, certifier_id, version, passage_number, deposited_at, fingerprint, journal_head, state, flags, content, completeness) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`,
      [organisationId, id, candidacyId, certifierId, version, content.passageNumber, booklet.depositedAt, booklet.fingerprint, booklet.journalHead, booklet.state, JSON.stringify(booklet.flags), JSON.stringify(content), JSON.stringify(booklet.completeness)],
    );
    await this.addFiles(booklet);
    await rows(
      `insert into passage (organisation_id, id, candidacy_id, certifier_id, number, state, bloc_ids, booklet_id, created_at) values ($1,$2,$3,$4,$5,'deposited',$6,$7,$8)
       on conflict (organisation_id, candidacy_id, number) do update set booklet_id = excluded.booklet_id, revision = passage.revision + 1,
         state = case when passage.state = 'preparing' then 'deposited' else passage.state end`,
      [organisationId, passageId, candidacyId, certifierId, dossier.passageNumber, content.blocIds, id, booklet.depositedAt],
    );
  }

  async setState({ organisationId, id, state, flags }: Booklet): Promise<void> {
    await touched('update booklet set state = $3, flags = $4 where organisation_id = $1 and id = $2', [organisationId, id, state, JSON.stringify(flags)]);
  }

  async fileOf(candidacyId: Id, fileId: Id): Promise<KeptFile | null> {
    const [row] = await rows<KeptFile>(
      `select f.organisation_id as "organisationId", f.name, f.bytes::float8 as bytes, f.type, f.sha256, f.preview_pages as "previewPages", coalesce(f.outline, '[]'::jsonb) as outline
       from booklet_file f join booklet b on b.organisation_id = f.organisation_id and b.id = f.booklet_id where f.candidacy_id = $1 and f.file_id = $2 order by b.version desc limit 1`,
      [candidacyId, fileId],
    );
    return row ?? null;
  }

  private async addFiles({ organisationId, id, candidacyId, certifierId, content }: Booklet): Promise<void> {
    const ids = filesOf(content).map((file) => file.id);
    if (ids.length === 0) return;
    await rows(
      `insert into booklet_file (organisation_id, booklet_id, file_id, candidacy_id, certifier_id, evidence_id, name, bytes, type, sha256, pages, seconds, preview_pages, outline)
       select organisation_id, $2, id, $3, $4, evidence_id, name, bytes, type, sha256, pages, seconds, preview_pages, outline from evidence_file where organisation_id = $1 and id = any($5)`,
      [organisationId, id, candidacyId, certifierId, ids],
    );
    await touched('update stored_object set ref_count = ref_count + 1 where organisation_id = $1 and sha256 in (select sha256 from booklet_file where organisation_id = $1 and booklet_id = $2)', [organisationId, id]);
  }
}

function bookletOf(row: Row): Booklet {
  return { ...row, depositedAt: instant(row.depositedAt) };
}
