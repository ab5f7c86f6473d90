import { Injectable } from '@nestjs/common';
import type { Mark, PointedEvidence } from '@probant/domain-assessment';
import type { Id } from '@probant/domain-kernel';
import { Ids, Readings, type Question, type ReaderSeat, type ReadingGround, type ReadingLine, type ReadingPassage } from '@probant/use-cases';
import { instant, instantOrNull, rows, touched } from '../context/rows.js';

type MarkRow = Omit<Mark, 'savedAt'> & { savedAt: Date };
const MARK = `criterion_id as "criterionId", level, comment, evidence_id as "evidenceId", place, basis, confirmed, booklet_version as "bookletVersion", revision, saved_at as "savedAt"`;
/** A reading is open until its hearing is closed: the row is held so that a closing under way is waited for. */
const OPEN = `exists (select 1 from passage p where p.organisation_id = $1 and p.id = $2 and p.state in ('convoked', 'hearing') and p.hearing_ended_at is null for share)`;

const GROUND = `select jsonb_build_object('id', p.id, 'organisationId', p.organisation_id, 'certifierId', p.certifier_id, 'candidacyId', p.candidacy_id, 'state', p.state, 'blocIds', p.bloc_ids, 'bookletId', p.booklet_id,
      'bookletVersion', (select b.version from booklet b where b.organisation_id = p.organisation_id and b.id = p.booklet_id), 'bookletChanges', p.booklet_changes, 'hearingEndedAt', p.hearing_ended_at, 'adaptationId', p.adaptation_id) as passage,
    jsonb_build_object('id', s.id, 'personId', s.person_id, 'role', s.role, 'state', s.state) as seat,
    (select c.referentiel_id from candidacy c where c.organisation_id = p.organisation_id and c.id = p.candidacy_id) as "referentielId"
  from passage p join seat s on s.organisation_id = p.organisation_id and s.passage_id = p.id and s.person_id = $2 and s.state in ('invited', 'accepted') where p.id = $1`;

/** Marks and questions in PostgreSQL. Row-level security gives a juror their own marks alone until their reading is closed. */
@Injectable()
export class PgReadings extends Readings {
  constructor(private readonly ids: Ids) {
    super();
  }

  async ground(passageId: Id, personId: Id): Promise<ReadingGround | null> {
    const [row] = await rows<ReadingGround & { passage: { hearingEndedAt: string | null } }>(GROUND, [passageId, personId]);
    return row ? { ...row, passage: { ...row.passage, hearingEndedAt: instantOrNull(row.passage.hearingEndedAt) } } : null;
  }

  async marks(seatId: Id): Promise<readonly Mark[]> {
    return (await rows<MarkRow>(`select ${MARK} from mark where seat_id = $1 order by id`, [seatId])).map(markOf);
  }

  async save(passage: ReadingPassage, seat: ReaderSeat, mark: Mark): Promise<boolean> {
    const written = await rows(
      `insert into mark (organisation_id, passage_id, seat_id, person_id, candidacy_id, certifier_id, id, criterion_id, level, comment, evidence_id, place, basis, confirmed, booklet_version, revision, saved_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17
       where ${OPEN} and ($16::int = 1 or exists (select 1 from mark where organisation_id = $1 and seat_id = $3 and criterion_id = $8))
       on conflict (organisation_id, seat_id, criterion_id) do update set level = excluded.level, comment = excluded.comment, evidence_id = excluded.evidence_id, place = excluded.place, basis = excluded.basis,
         confirmed = excluded.confirmed, booklet_version = excluded.booklet_version, revision = excluded.revision, saved_at = excluded.saved_at where mark.revision = $16::int - 1 returning 1`,
      [
        passage.organisationId, passage.id, seat.id, seat.personId, passage.candidacyId, passage.certifierId, this.ids.next(), mark.criterionId, mark.level, mark.comment, mark.evidenceId,
        mark.place ? JSON.stringify(mark.place) : null, mark.basis, mark.confirmed, mark.bookletVersion, mark.revision, mark.savedAt,
      ],
    );
    return written.length > 0;
  }

  async addMissing(passage: ReadingPassage, seat: ReaderSeat, marks: readonly Mark[]): Promise<readonly Mark[]> {
    if (marks.length === 0) return [];
    const values = marks.map((mark) => ({ ...mark, id: this.ids.next() }));
    const added = await rows<MarkRow>(
      `insert into mark (organisation_id, passage_id, seat_id, person_id, candidacy_id, certifier_id, id, criterion_id, level, comment, evidence_id, place, basis, confirmed, booklet_version, revision, saved_at)
       select $1, $2, $3, $4, $5, $6, v.id, v."criterionId", v.level, v.comment, v."evidenceId", v.place, v.basis, v.confirmed, v."bookletVersion", v.revision, v."savedAt"
       from jsonb_to_recordset($7::jsonb) as v(id uuid, "criterionId" uuid, level text, comment text, "evidenceId" uuid, place jsonb, basis text, confirmed boolean, "bookletVersion" int, revision int, "savedAt" timestamptz) where ${OPEN}
       on conflict (organisation_id, seat_id, criterion_id) do update set level = excluded.level, confirmed = excluded.confirmed, booklet_version = excluded.booklet_version, revision = excluded.revision, saved_at = excluded.saved_at
         where mark.level is null and mark.revision = excluded.revision - 1 returning ${MARK}`,
      [passage.organisationId, passage.id, seat.id, seat.personId, passage.candidacyId, passage.certifierId, JSON.stringify(values)],
    );
    return added.map(markOf);
  }

  async clear(passage: ReadingPassage, seat: ReaderSeat, criterionId: Id, revision: number): Promise<boolean> {
    return (await touched(`delete from mark where organisation_id = $1 and passage_id = $2 and seat_id = $3 and criterion_id = $4 and revision = $5 and ${OPEN}`, [passage.organisationId, passage.id, seat.id, criterionId, revision])) > 0;
  }

  async evidence(bookletId: Id, evidenceId: Id): Promise<PointedEvidence | null> {
    const [found] = await rows<PointedEvidence>(
      `select (e->>'id')::uuid as id, (e->'file'->>'pages')::int as pages, (e->'file'->>'seconds')::float8 as seconds from booklet b, jsonb_array_elements(b.content->'evidence') e where b.id = $1 and e->>'id' = $2::text`,
      [bookletId, evidenceId],
    );
    return found ?? null;
  }

  async questions(passageId: Id, seatId: Id): Promise<readonly Question[]> {
    const found = await rows<Omit<Question, 'createdAt'> & { createdAt: Date }>(
      `select q.id, q.seat_id as "seatId", q.person_id as "personId", trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')) as author, q.criterion_id as "criterionId", q.text, q.shared, q.created_at as "createdAt"
       from question q left join person p on p.id = q.person_id where q.passage_id = $1 and (q.shared or q.seat_id = $2) order by q.created_at, q.id`,
      [passageId, seatId],
    );
    return found.map((question) => ({ ...question, createdAt: instant(question.createdAt) }));
  }

  async ask(passage: ReadingPassage, question: Question): Promise<void> {
    await rows(
      'insert into question (organisation_id, id, passage_id, seat_id, candidacy_id, certifier_id, person_id, criterion_id, text, shared, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [passage.organisationId, question.id, passage.id, question.seatId, passage.candidacyId, passage.certifierId, question.personId, question.criterionId, question.text, question.shared, question.createdAt],
    );
  }

  async removeQuestion(seatId: Id, questionId: Id): Promise<Pick<Question, 'shared'> | null> {
    const [removed] = await rows<Pick<Question, 'shared'>>('with removed as (delete from question where seat_id = $1 and id = $2 returning shared) select shared from removed', [seatId, questionId]);
    return removed ?? null;
  }

  async mine(personId: Id): Promise<readonly ReadingLine[]> {
    const found = await rows<Omit<ReadingLine, 'hearingAt'> & { hearingAt: Date | null }>(MINE, [personId]);
    return found.map((line) => ({ ...line, hearingAt: instantOrNull(line.hearingAt) }));
  }
}

/** The address of a reading is that of an organisation the juror belongs to: the one that organises, otherwise the certifier. */
const MINE = `select s.passage_id as "passageId", s.candidacy_id as "candidacyId", jsonb_build_object('slug', o.slug, 'name', o.name) as organisation,
    trim(coalesce(c.identity->>'givenName', h.given_name, '') || ' ' || coalesce(c.identity->>'familyName', h.family_name, '')) as candidate, coalesce(t.title, '') as certification,
    s.role as "seatRole", s.state as "seatState", p.state as "passageState", p.hearing_at as "hearingAt",
    (select coalesce(jsonb_agg(jsonb_build_object('criterionId', m.criterion_id, 'toConfirm', exists (select 1 from jsonb_array_elements(p.booklet_changes) b where (b->>'version')::int > m.booklet_version
        and case when m.evidence_id is null then b->'criterionIds' ? m.criterion_id::text else b->'evidenceIds' ? m.evidence_id::text end))), '[]')
      from mark m where m.organisation_id = s.organisation_id and m.seat_id = s.id and m.person_id = $1 and m.level is not null) as marks,
    jsonb_build_object('referentielId', c.referentiel_id, 'adaptationId', p.adaptation_id, 'blocIds', p.bloc_ids) as scope
  from seat s join passage p on p.organisation_id = s.organisation_id and p.id = s.passage_id join candidacy c on c.organisation_id = s.organisation_id and c.id = s.candidacy_id
  join lateral (select x.slug, x.name from organisation x join membership m on m.organisation_id = x.id and m.person_id = $1 and m.role = 'juror' where x.id in (s.organisation_id, s.certifier_id) order by x.id <> s.organisation_id limit 1) o on true
  left join person h on h.id = c.candidate_id left join certification t on t.certifier_id = c.certifier_id and t.id = c.certification_id
  where s.person_id = $1 and s.state in ('invited', 'accepted') and p.state not in ('preparing', 'deposited') order by p.hearing_at nulls last, s.id`;

function markOf(row: MarkRow): Mark {
  return { ...row, savedAt: instant(row.savedAt) };
}
