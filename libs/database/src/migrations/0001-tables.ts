/** The tables of the product. Tenant tables are keyed by (organisation_id, id) so that tenants can be spread. */
export const TABLES = /* sql */ `
create extension if not exists citext;
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create table organisation (
  id uuid primary key, slug text not null unique, name text not null,
  kind text not null check (kind in ('certifier','centre','both')), created_at timestamptz not null);
create table person (
  id uuid primary key, email citext not null unique, given_name text not null, family_name text not null, created_at timestamptz not null);
create table credential (person_id uuid primary key references person on delete cascade, password_hash text not null, changed_at timestamptz not null);
create table session (
  sid varchar primary key, sess json not null, expire timestamptz(6) not null,
  id uuid generated always as ((sess->>'lineId')::uuid) stored, person_id uuid generated always as ((sess->>'personId')::uuid) stored);
create index session_expire on session (expire);
create index session_person on session (person_id);
create table membership (
  organisation_id uuid not null references organisation, person_id uuid not null references person,
  role text not null check (role in ('manager','administrator','juror','candidate','accompagnateur','referent_handicap')),
  created_at timestamptz not null, primary key (organisation_id, person_id, role));
create index membership_person on membership (person_id);
create table invitation (
  id uuid primary key, organisation_id uuid not null references organisation, person_id uuid not null references person, role text not null,
  candidacy_id uuid, token_hash text not null unique, expires_on date not null, accepted_at timestamptz, created_at timestamptz not null);
create index invitation_person on invitation (organisation_id, person_id);
create table password_reset (id uuid primary key, person_id uuid not null references person, token_hash text not null unique, expires_at timestamptz not null, used_at timestamptz, created_at timestamptz not null);
create table sign_in_failure (key text not null, at timestamptz not null);
create index sign_in_failure_key on sign_in_failure (key, at);

create table certification (
  certifier_id uuid not null references organisation, id uuid not null, title text not null, rncp text, level int,
  regime text not null check (regime in ('portal','own')), registration_ends_on date, created_at timestamptz not null, primary key (certifier_id, id));
create unique index certification_id on certification (id);
create table habilitation (
  certifier_id uuid not null references organisation, id uuid not null, centre_id uuid not null references organisation, certification_id uuid not null,
  scope text not null check (scope in ('accompany','organise','both')), valid_from date not null, valid_to date, primary key (certifier_id, id),
  foreign key (certifier_id, certification_id) references certification);
create index habilitation_centre on habilitation (centre_id);
-- A file of the register received for a certification, and the fiche read in it; the newest one joined is the certification's.
create table register_fiche (
  certifier_id uuid not null references organisation, id uuid not null, certification_id uuid not null, status text not null check (status in ('reading','choosing','failed','read','joined')),
  asked text, source_name text not null, source_hash text not null, source_key text not null, updated_on date, choices jsonb not null default '[]', choices_total int not null default 0, fiche jsonb, failure text,
  matches jsonb not null default '[]', received_by uuid, received_at timestamptz not null, joined_by uuid, joined_at timestamptz, revision int not null default 0,
  primary key (certifier_id, id), foreign key (certifier_id, certification_id) references certification);
create unique index register_fiche_id on register_fiche (id);
create index register_fiche_certification on register_fiche (certification_id, received_at desc);
create table referentiel (
  certifier_id uuid not null references organisation, id uuid not null, certification_id uuid not null, version int, status text not null
  check (status in ('reading','failed','draft','published','retired')), source_name text not null, source_hash text not null, source_key text not null,
  source_lines text[], tree jsonb, doubts jsonb not null default '[]', unplaced jsonb not null default '[]', counts jsonb, failure text, failure_facts jsonb,
  columns_origin text check (columns_origin in ('stated','remembered','guessed')), sheets jsonb,
  publication_asked_by uuid, publication_asked_at timestamptz, imported_by uuid, imported_at timestamptz not null, published_at timestamptz, revision int not null default 0,
  primary key (certifier_id, id), foreign key (certifier_id, certification_id) references certification);
create unique index referentiel_id on referentiel (id);
create unique index referentiel_version on referentiel (certifier_id, certification_id, version) where version is not null;
-- How far a reading is, told while it goes on; and what a certifier once said that columns hold, under which headings.
create table reading_progress (
  certifier_id uuid not null, referentiel_id uuid not null, step text not null, done int not null, total int not null, primary key (certifier_id, referentiel_id),
  foreign key (certifier_id, referentiel_id) references referentiel on delete cascade);
create table remembered_columns (
  certifier_id uuid not null references organisation, headings text not null, headings_key text not null generated always as (md5(headings)) stored, meanings text[] not null,
  primary key (certifier_id, headings_key));
create table rule_set (
  certifier_id uuid not null, id uuid not null, referentiel_id uuid not null, route text not null, version int not null, content jsonb not null,
  set_by uuid, set_at timestamptz not null, primary key (certifier_id, id), unique (certifier_id, referentiel_id, route, version),
  foreign key (certifier_id, referentiel_id) references referentiel on delete cascade);
create table route_adaptation (
  certifier_id uuid not null, id uuid not null, referentiel_id uuid not null, route text not null, version int not null, items jsonb not null,
  set_by uuid, set_at timestamptz not null, primary key (certifier_id, id), unique (certifier_id, referentiel_id, route, version),
  foreign key (certifier_id, referentiel_id) references referentiel on delete cascade);
-- One gesture on a draft: what was sent, and what it changed, so that it can be undone exactly. Added to, never rewritten.
create table correction (
  certifier_id uuid not null, id uuid not null, referentiel_id uuid not null, revision int not null, kind text not null, made_by uuid, made_at timestamptz not null,
  subject_id uuid, label text not null, content jsonb, changes jsonb not null, created_ids uuid[] not null, touched text[] not null, undoes uuid,
  weight int not null, texts int not null, lost boolean not null default false,
  primary key (certifier_id, id), unique (certifier_id, referentiel_id, revision), unique (certifier_id, undoes),
  foreign key (certifier_id, referentiel_id) references referentiel on delete cascade);
create table juror_profile (
  organisation_id uuid not null references organisation, person_id uuid not null references person, profession text not null, employer text,
  qualified boolean not null, gender text not null, links_declared text not null default '', primary key (organisation_id, person_id));

create table cohort (
  organisation_id uuid not null references organisation, id uuid not null, name text not null, certification_id uuid, deposit_due_on date,
  created_at timestamptz not null, primary key (organisation_id, id));
create table candidacy (
  organisation_id uuid not null references organisation, id uuid not null, certifier_id uuid not null references organisation, candidate_id uuid not null references person,
  certification_id uuid not null, referentiel_id uuid not null, cohort_id uuid, route text not null check (route in ('formation','vae')), status text not null,
  status_before_withdrawal text, status_since date not null, scope jsonb not null, identity jsonb, consented_at timestamptz, sworn_at timestamptz,
  submitted_on date, acknowledged_on date, eligibility_reason text, eligible_on date, last_step_on date, deposited_on date, passage_number int not null default 1, accompagnateur_id uuid references person,
  waiting_for text not null default 'candidate' check (waiting_for in ('candidate','school','jury','nobody')), next_due_on date, next_due_code text,
  -- Without a clock running, a candidacy comes last; delegated: a centre's, certified by another.
  due_key date not null generated always as (coalesce(next_due_on, 'infinity'::date)) stored, delegated boolean not null generated always as (organisation_id <> certifier_id) stored,
  sort_name text not null, search_text text not null default '', content_counter bigint not null default 0, created_at timestamptz not null, revision int not null default 0,
  primary key (organisation_id, id));
create unique index candidacy_id on candidacy (id);
create index candidacy_candidate on candidacy (candidate_id);
create index candidacy_accompagnateur on candidacy (accompagnateur_id) where accompagnateur_id is not null;
create index candidacy_by_name on candidacy (organisation_id, sort_name, id);
create index candidacy_by_recent on candidacy (organisation_id, created_at desc, id desc);
create index candidacy_by_due on candidacy (organisation_id, due_key, id);
create index candidacy_by_status on candidacy (organisation_id, status, sort_name, id);
create index candidacy_by_waiting on candidacy (organisation_id, waiting_for, sort_name, id);
create index candidacy_by_cohort on candidacy (organisation_id, cohort_id, sort_name, id);
create index candidacy_by_certification on candidacy (organisation_id, certification_id, sort_name, id);
-- What a certifier sees of its centres: its own are found by the organisation.
create index candidacy_certifier_by_name on candidacy (certifier_id, sort_name, id) where delegated;
create index candidacy_certifier_by_recent on candidacy (certifier_id, created_at desc, id desc) where delegated;
create index candidacy_certifier_by_due on candidacy (certifier_id, due_key, id) where delegated;
create index candidacy_certifier_by_status on candidacy (certifier_id, status, sort_name, id) where delegated;
create index candidacy_certifier_by_waiting on candidacy (certifier_id, waiting_for, sort_name, id) where delegated;
create index candidacy_search on candidacy using gin (search_text gin_trgm_ops);
create table completeness (
  organisation_id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, counter_seen bigint not null, computed_at timestamptz not null,
  findings jsonb not null, blocs jsonb not null, blockers int not null, primary key (organisation_id, candidacy_id),
  foreign key (organisation_id, candidacy_id) references candidacy on delete cascade);

create table experience (
  organisation_id uuid not null references organisation, id uuid not null, person_id uuid not null references person, role text not null, employer text not null,
  from_day date not null, to_day date, weekly_hours numeric, status text not null, description text not null, created_at timestamptz not null,
  removed_at timestamptz, revision int not null default 0, primary key (organisation_id, id));
create index experience_person on experience (organisation_id, person_id);
create table evidence (
  organisation_id uuid not null references organisation, id uuid not null, person_id uuid not null references person, number int not null, form text not null,
  title text not null, kind text not null, description text not null default '', produced_on date, experience_id uuid, authorship text not null,
  own_part text not null default '', ai_tools text not null default '', confidentiality text not null, url text, text text, created_at timestamptz not null,
  removed_at timestamptz, revision int not null default 0, primary key (organisation_id, id), unique (organisation_id, person_id, number));
create table stored_object (organisation_id uuid not null, sha256 text not null, bytes bigint not null, ref_count int not null, primary key (organisation_id, sha256));
create table evidence_file (
  organisation_id uuid not null, id uuid not null, evidence_id uuid not null, person_id uuid not null, version int not null, name text not null, bytes bigint not null,
  type text, state text not null, fault text, sha256 text, staged_keys text[] not null default '{}', pages int, seconds numeric, preview_pages int not null default 0, scanned text not null default 'not_scanned',
  outline jsonb, added_at timestamptz not null, primary key (organisation_id, id), unique (organisation_id, evidence_id, version),
  foreign key (organisation_id, evidence_id) references evidence on delete cascade);
create index evidence_file_hash on evidence_file (organisation_id, sha256);
create table upload (
  organisation_id uuid not null, id uuid not null, person_id uuid not null, candidacy_id uuid not null, evidence_id uuid, name text not null, bytes bigint not null,
  part_bytes int not null, created_at timestamptz not null, expires_at timestamptz not null, primary key (organisation_id, id));
create index upload_person on upload (organisation_id, person_id);
create table upload_part (
  organisation_id uuid not null, upload_id uuid not null, part int not null, bytes int not null, sha256 text not null, staged_key text not null, person_id uuid not null, primary key (organisation_id, upload_id, part),
  foreign key (organisation_id, upload_id) references upload on delete cascade);
create table tie (
  organisation_id uuid not null, id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, evidence_id uuid not null, competency_id uuid not null,
  argument text not null default '', place jsonb not null, criterion_ids uuid[] not null default '{}', expected_element_ids uuid[] not null default '{}',
  authorship text, own_part text not null default '', revision int not null default 0, saved_at timestamptz not null, removed_at timestamptz,
  primary key (organisation_id, id), foreign key (organisation_id, candidacy_id) references candidacy, foreign key (organisation_id, evidence_id) references evidence);
create unique index tie_live on tie (organisation_id, candidacy_id, evidence_id, competency_id) where removed_at is null;
create index tie_evidence on tie (organisation_id, evidence_id);
create table argument (
  organisation_id uuid not null, candidacy_id uuid not null, competency_id uuid not null, certifier_id uuid not null, text text not null, revision int not null default 0,
  saved_at timestamptz not null, primary key (organisation_id, candidacy_id, competency_id), foreign key (organisation_id, candidacy_id) references candidacy);
create table booklet (
  organisation_id uuid not null, id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, version int not null, passage_number int not null,
  deposited_at timestamptz not null, fingerprint text not null, journal_head text, state text not null check (state in ('deposited','flagged','verified')),
  flags jsonb not null default '[]', content jsonb not null, completeness jsonb not null, primary key (organisation_id, id), unique (organisation_id, candidacy_id, version),
  foreign key (organisation_id, candidacy_id) references candidacy);
create table booklet_file (
  organisation_id uuid not null, booklet_id uuid not null, file_id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, evidence_id uuid not null,
  name text not null, bytes bigint not null, type text, sha256 text not null, pages int, seconds numeric, preview_pages int not null, outline jsonb, primary key (organisation_id, booklet_id, file_id),
  foreign key (organisation_id, booklet_id) references booklet on delete cascade);
create index booklet_file_file on booklet_file (organisation_id, file_id);

create table passage (
  organisation_id uuid not null, id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, number int not null,
  state text not null check (state in ('preparing','deposited','convoked','hearing','deliberating','closed')), bloc_ids uuid[] not null, booklet_id uuid,
  hearing_at timestamptz, place text, balance_reason text, attendance text, hearing_started_at timestamptz, hearing_ended_at timestamptz, deliberation_opened_at timestamptz,
  rule_set_id uuid, adaptation_id uuid, booklet_changes jsonb not null default '[]', minutes jsonb not null default '[]', sealed_hash text, sealed_at timestamptz, sealed_head text, notified_on date,
  revision int not null default 0, created_at timestamptz not null, primary key (organisation_id, id), unique (organisation_id, candidacy_id, number),
  foreign key (organisation_id, candidacy_id) references candidacy);
create unique index passage_id on passage (id);
create index passage_by_state on passage (organisation_id, state);
create index passage_certifier_by_state on passage (certifier_id, state);
create table seat (
  organisation_id uuid not null, id uuid not null, passage_id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, person_id uuid not null references person,
  role text not null, state text not null, profession text, qualified boolean not null default false, gender text not null default 'unstated', link_declared boolean not null default false, acknowledged_at timestamptz, declined_reason text, present boolean, closed_at timestamptz, signed_at timestamptz,
  primary key (organisation_id, id), unique (organisation_id, passage_id, person_id), foreign key (organisation_id, passage_id) references passage);
create index seat_person on seat (person_id);
create table mark (
  organisation_id uuid not null, id uuid not null, passage_id uuid not null, seat_id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, person_id uuid not null,
  criterion_id uuid not null, level text, comment text not null default '', evidence_id uuid, place jsonb, basis text not null, confirmed boolean not null default false,
  booklet_version int not null, revision int not null default 0, saved_at timestamptz not null,
  primary key (organisation_id, id), unique (organisation_id, seat_id, criterion_id), foreign key (organisation_id, seat_id) references seat);
create index mark_passage on mark (organisation_id, passage_id);
create table question (
  organisation_id uuid not null, id uuid not null, passage_id uuid not null, seat_id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, person_id uuid not null,
  criterion_id uuid, text text not null, shared boolean not null, created_at timestamptz not null, primary key (organisation_id, id),
  foreign key (organisation_id, seat_id) references seat);
create index question_passage on question (organisation_id, passage_id);
create table agreed_mark (
  organisation_id uuid not null, passage_id uuid not null, criterion_id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, level text not null,
  agreement text not null, revision int not null default 0, agreed_at timestamptz not null, primary key (organisation_id, passage_id, criterion_id),
  foreign key (organisation_id, passage_id) references passage);
create table bloc_decision (
  organisation_id uuid not null, id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, passage_id uuid not null, passage_number int not null, bloc_id uuid not null,
  verdict text not null, motive text not null, criterion_ids uuid[] not null, would_suffice text, agreement text not null, departs boolean not null, decided_at timestamptz not null,
  decided_by uuid not null, primary key (organisation_id, id), unique (organisation_id, passage_id, bloc_id), foreign key (organisation_id, passage_id) references passage);
create unique index bloc_decision_id on bloc_decision (id);
create index bloc_decision_candidacy on bloc_decision (organisation_id, candidacy_id);
create table decision_revocation (
  organisation_id uuid not null, decision_id uuid not null, candidacy_id uuid not null, certifier_id uuid not null, motive text not null, asked_by uuid not null, asked_at timestamptz not null,
  confirmed_by uuid, revoked_at timestamptz, primary key (organisation_id, decision_id), foreign key (organisation_id, decision_id) references bloc_decision);

create table journal (
  organisation_id uuid not null references organisation, id uuid not null, at timestamptz not null, actor_id uuid, type text not null, subject_id uuid not null, candidacy_id uuid,
  data jsonb not null default '{}', personal_hash text, number bigint, previous_hash text, hash text, published_at timestamptz, leased_until timestamptz, primary key (organisation_id, id));
create unique index journal_number on journal (organisation_id, number) where number is not null;
create index journal_unpublished on journal (id) where published_at is null;
create index journal_unsealed on journal (organisation_id, id) where number is null;
create table journal_personal (organisation_id uuid not null, line_id uuid not null, salt text not null, content jsonb, primary key (organisation_id, line_id));
create table journal_head (organisation_id uuid primary key references organisation, number bigint not null, hash text not null);
create table mail (
  id uuid primary key, once_key text not null unique, organisation_id uuid, to_address text not null, subject text not null, text text not null, html text not null,
  created_at timestamptz not null, sent_at timestamptz, attachments jsonb not null default '[]', tries int not null default 0, next_try_at timestamptz, failure text);
create index mail_to on mail (to_address, created_at desc);
create index mail_unsent on mail (id) where sent_at is null;
create table worker_seen (name text primary key, seen_at timestamptz not null);
`;
