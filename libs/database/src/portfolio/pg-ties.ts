import { Injectable } from '@nestjs/common';
import { DomainError, type Id } from '@probant/domain-kernel';
import type { Argument, Tie } from '@probant/domain-portfolio';
import { Ties, type Dossier } from '@probant/use-cases';
import { prepared } from '../context/prepared.js';
import { instant, instantOrNull, rows, saved } from './rows.js';

const TIE = `json_build_object('id', t.id, 'organisationId', t.organisation_id, 'candidacyId', t.candidacy_id, 'certifierId', t.certifier_id, 'evidenceId', t.evidence_id, 'competencyId', t.competency_id, 'argument', t.argument,
  'place', t.place, 'criterionIds', t.criterion_ids, 'expectedElementIds', t.expected_element_ids, 'authorship', t.authorship, 'ownPart', t.own_part, 'revision', t.revision, 'savedAt', t.saved_at, 'removedAt', t.removed_at)`;
const ARGUMENT = `json_build_object('competencyId', a.competency_id, 'text', a.text, 'revision', a.revision, 'savedAt', a.saved_at)`;
const OF_CANDIDACY = 'organisation_id = $1 and candidacy_id = $2';
const WRITTEN = prepared(`select (select json_agg(${TIE} order by t.id) from tie t where ${OF_CANDIDACY} and removed_at is null) as ties, (select json_agg(${ARGUMENT} order by a.competency_id) from argument a where ${OF_CANDIDACY}) as arguments`);

/** Ties and arguments in PostgreSQL. */
@Injectable()
export class PgTies extends Ties {
  async find({ organisationId, id: candidacyId }: Dossier, id: Id): Promise<Tie | null> {
    const [row] = await rows<{ tie: Tie }>(`select ${TIE} as tie from tie t where ${OF_CANDIDACY} and id = $3`, [organisationId, candidacyId, id]);
    return row ? tieOf(row.tie) : null;
  }

  async between({ organisationId, id }: Dossier, evidenceId: Id, competencyId: Id): Promise<Tie | null> {
    const [row] = await rows<{ tie: Tie }>(`select ${TIE} as tie from tie t where ${OF_CANDIDACY} and evidence_id = $3 and competency_id = $4 and removed_at is null`, [organisationId, id, evidenceId, competencyId]);
    return row ? tieOf(row.tie) : null;
  }

  async writtenOf({ organisationId, id }: Dossier): Promise<{ readonly ties: readonly Tie[]; readonly arguments: readonly Argument[] }> {
    const [row] = await rows<{ ties: Tie[] | null; arguments: Argument[] | null }>(WRITTEN, [organisationId, id]);
    return { ties: row?.ties?.map(tieOf) ?? [], arguments: row?.arguments?.map(argumentOf) ?? [] };
  }

  async add(tie: Tie): Promise<void> {
    await rows(
      `insert into tie (organisation_id, id, candidacy_id, certifier_id, evidence_id, competency_id, argument, place, criterion_ids, expected_element_ids, authorship, own_part, revision, saved_at, removed_at)
       values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15)`,
      [tie.organisationId, tie.id, tie.candidacyId, tie.certifierId, tie.evidenceId, tie.competencyId, tie.argument, JSON.stringify(tie.place), tie.criterionIds, tie.expectedElementIds, tie.authorship, tie.ownPart, tie.revision, tie.savedAt, tie.removedAt],
    );
  }

  async save(tie: Tie): Promise<void> {
    await saved(
      `update tie set argument = $3, place = $4, criterion_ids = $5, expected_element_ids = $6, authorship = $7, own_part = $8, revision = $9, saved_at = $10, removed_at = $11
       where organisation_id = $1 and id = $2 and revision = $9 - 1`,
      [tie.organisationId, tie.id, tie.argument, JSON.stringify(tie.place), tie.criterionIds, tie.expectedElementIds, tie.authorship, tie.ownPart, tie.revision, tie.savedAt, tie.removedAt],
    );
  }

  async argumentFor({ organisationId, id }: Dossier, competencyId: Id): Promise<Argument | null> {
    const [row] = await rows<{ argument: Argument }>(`select ${ARGUMENT} as argument from argument a where ${OF_CANDIDACY} and competency_id = $3`, [organisationId, id, competencyId]);
    return row ? argumentOf(row.argument) : null;
  }

  async saveArgument({ organisationId, id, certifierId }: Dossier, { competencyId, text, revision, savedAt }: Argument): Promise<void> {
    if (revision === 1) {
      const added = await rows('insert into argument (organisation_id, candidacy_id, competency_id, certifier_id, text, revision, saved_at) values ($1,$2,$3,$4,$5,1,$6) on conflict do nothing returning 1', [organisationId, id, competencyId, certifierId, text, savedAt]);
      if (added.length === 0) throw new DomainError('conflict', 'portfolio.stale_edit');
      return;
    }
    await saved(`update argument set text = $4, revision = $5, saved_at = $6 where ${OF_CANDIDACY} and competency_id = $3 and revision = $5 - 1`, [organisationId, id, competencyId, text, revision, savedAt]);
  }
}

function tieOf(row: Tie): Tie {
  return { ...row, savedAt: instant(row.savedAt), removedAt: instantOrNull(row.removedAt) };
}

function argumentOf(row: Argument): Argument {
  return { ...row, savedAt: instant(row.savedAt) };
}
