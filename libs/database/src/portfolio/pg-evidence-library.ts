import { Injectable } from '@nestjs/common';
import type { Id } from '@probant/domain-kernel';
import type { Evidence, EvidenceFile } from '@probant/domain-portfolio';
import { EvidenceLibrary } from '@probant/use-cases';
import { prepared } from '../context/prepared.js';
import { instant, instantOrNull, rows, saved, touched } from './rows.js';

type FileRow = Omit<EvidenceFile, 'addedAt'> & { addedAt: string | Date };
type Row = Omit<Evidence, 'createdAt' | 'removedAt' | 'files'> & { createdAt: Date; removedAt: Date | null; files: FileRow[] };

const FILE = `json_build_object('id', f.id, 'organisationId', f.organisation_id, 'evidenceId', f.evidence_id, 'personId', f.person_id, 'version', f.version, 'name', f.name, 'bytes', f.bytes, 'type', f.type,
  'state', f.state, 'fault', f.fault, 'sha256', f.sha256, 'stagedKeys', f.staged_keys, 'pages', f.pages, 'seconds', f.seconds, 'previewPages', f.preview_pages, 'scanned', f.scanned, 'outline', coalesce(f.outline, '[]'::jsonb), 'addedAt', f.added_at)`;
const SELECT = `select e.id, e.organisation_id as "organisationId", e.person_id as "personId", e.number, e.form, e.title, e.kind, e.description, e.produced_on::text as "producedOn", e.experience_id as "experienceId",
  e.authorship, e.own_part as "ownPart", e.ai_tools as "aiTools", e.confidentiality, e.url, e.text, e.created_at as "createdAt", e.removed_at as "removedAt", e.revision,
  coalesce((select json_agg(${FILE} order by f.version desc) from evidence_file f where f.organisation_id = e.organisation_id and f.evidence_id = e.id), '[]') as files from evidence e`;
const LIST = prepared(`${SELECT} where e.organisation_id = $1 and e.person_id = $2 and ($3 or e.removed_at is null) order by e.number`);
const FIND_FILE = prepared(`select ${FILE} as file from evidence_file f where f.organisation_id = $1 and f.id = $2`);
const NUMBERS_HELD = prepared('select pg_advisory_xact_lock(hashtextextended($1, 7))');
const ADD = prepared(`insert into evidence (organisation_id, id, person_id, number, form, title, kind, description, produced_on, experience_id, authorship, own_part, ai_tools, confidentiality, url, text, created_at, revision)
  select $1,$2,$3, coalesce(max(number), 0) + 1, $4,$5,$6,$7,$8::date,$9::uuid,$10,$11,$12,$13,$14,$15,$16::timestamptz,$17 from evidence where organisation_id = $1 and person_id = $3 returning number`);
const ADD_FILE = prepared(`insert into evidence_file (organisation_id, id, evidence_id, person_id, version, name, bytes, type, state, fault, sha256, staged_keys, pages, seconds, preview_pages, scanned, outline, added_at)
  values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18)`);
const SETTLE = prepared(`update evidence_file set type = $3, state = $4, fault = $5, sha256 = $6, staged_keys = $7, pages = $8, seconds = $9, preview_pages = $10, scanned = $11, outline = $12
  where organisation_id = $1 and id = $2 and state = 'checking'`);
const USED = prepared(`select (coalesce((select sum(bytes) from evidence_file where organisation_id = $1 and person_id = $2), 0) + coalesce((select sum(bytes) from upload where organisation_id = $1 and person_id = $2), 0))::float8 as used`);

/** Evidence and files in PostgreSQL. */
@Injectable()
export class PgEvidenceLibrary extends EvidenceLibrary {
  async find(organisationId: Id, id: Id): Promise<Evidence | null> {
    const [row] = await rows<Row>(`${SELECT} where e.organisation_id = $1 and e.id = $2`, [organisationId, id]);
    return row ? evidenceOf(row) : null;
  }

  async listOf(organisationId: Id, personId: Id, withRemoved = false): Promise<readonly Evidence[]> {
    const found = await rows<Row>(LIST, [organisationId, personId, withRemoved]);
    return found.map(evidenceOf);
  }

  async findFile(organisationId: Id, fileId: Id): Promise<EvidenceFile | null> {
    const [row] = await rows<{ file: FileRow }>(FIND_FILE, [organisationId, fileId]);
    return row ? fileOf(row.file) : null;
  }

  /** Several files arrive at once: the numbers of one person are given one after the other. */
  async add(one: Evidence): Promise<number> {
    await rows(NUMBERS_HELD, [`${one.organisationId}${one.personId}`]);
    const [row] = await rows<{ number: number }>(
      ADD,
      [one.organisationId, one.id, one.personId, one.form, one.title, one.kind, one.description, one.producedOn, one.experienceId, one.authorship, one.ownPart, one.aiTools, one.confidentiality, one.url, one.text, one.createdAt, one.revision],
    );
    return row?.number ?? 1;
  }

  async save(one: Evidence): Promise<void> {
    await saved(
      `update evidence set title = $3, kind = $4, description = $5, produced_on = $6, experience_id = $7, authorship = $8, own_part = $9, ai_tools = $10, confidentiality = $11, url = $12, text = $13, removed_at = $14, revision = $15
       where organisation_id = $1 and id = $2 and revision = $15 - 1`,
      [one.organisationId, one.id, one.title, one.kind, one.description, one.producedOn, one.experienceId, one.authorship, one.ownPart, one.aiTools, one.confidentiality, one.url, one.text, one.removedAt, one.revision],
    );
  }

  async addFile(file: EvidenceFile): Promise<void> {
    await rows(
      ADD_FILE,
      [file.organisationId, file.id, file.evidenceId, file.personId, file.version, file.name, file.bytes, file.type, file.state, file.fault, file.sha256, file.stagedKeys, file.pages, file.seconds, file.previewPages, file.scanned, JSON.stringify(file.outline), file.addedAt],
    );
  }

  async settleFile(file: EvidenceFile): Promise<boolean> {
    const settled = await touched(
      SETTLE,
      [file.organisationId, file.id, file.type, file.state, file.fault, file.sha256, file.stagedKeys, file.pages, file.seconds, file.previewPages, file.scanned, JSON.stringify(file.outline)],
    );
    return settled > 0;
  }

  async keepObject(organisationId: Id, sha256: string, bytes: number): Promise<void> {
    await rows('insert into stored_object (organisation_id, sha256, bytes, ref_count) values ($1,$2,$3,1) on conflict (organisation_id, sha256) do update set ref_count = stored_object.ref_count + 1', [organisationId, sha256, bytes]);
  }

  async usedBytes(organisationId: Id, personId: Id): Promise<number> {
    const [row] = await rows<{ used: number }>(USED, [organisationId, personId]);
    return row?.used ?? 0;
  }
}

function evidenceOf({ createdAt, removedAt, files, ...row }: Row): Evidence {
  return { ...row, createdAt: instant(createdAt), removedAt: instantOrNull(removedAt), files: files.map(fileOf) };
}

function fileOf(row: FileRow): EvidenceFile {
  return { ...row, addedAt: instant(row.addedAt) };
}
