/**
 * Row-level security. The application's role (`probant_app`) is neither owner nor superuser and every tenant table is FORCE ROW LEVEL SECURITY.
 * `probant.enter` puts the actor's reach into transaction-local settings; policies read each setting once, as an init plan.
 * `probant_system` serves sign-in, relay, sealing and clocks with only the tables it needs.
 */
export const RIGHTS = /* sql */ `
create schema if not exists probant;
grant usage on schema public, probant to probant_app, probant_system;

create function probant.ids(name text) returns uuid[] language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('probant.' || name, true), ''), '{}')::uuid[] $$;
create function probant.person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('probant.person', true), '')::uuid $$;

-- Whether a centre reads the référentiels of a certification: in the time of its habilitation, and afterwards as long as it has candidacies there.
create function probant.still_read(p_centre uuid, p_certification uuid, p_from date, p_to date) returns boolean language sql stable as
  $$ select p_from <= current_date and (p_to is null or p_to >= current_date or exists (select 1 from candidacy c where c.organisation_id = p_centre and c.certification_id = p_certification)) $$;

create function probant.set_reach(p_organisation uuid, p_staff uuid[], p_member uuid[], p_person uuid) returns void language plpgsql as $$
declare v_around uuid[]; v_certifications uuid[];
begin
  -- The candidacies that concern the person, each way by its own index.
  select array_agg(distinct c.organisation_id) || array_agg(distinct c.certifier_id), array_agg(distinct c.certification_id) into v_around, v_certifications
    from candidacy c where c.id in (
      select id from candidacy where candidate_id = p_person union select id from candidacy where accompagnateur_id = p_person union
      select candidacy_id from seat where person_id = p_person and state in ('invited','accepted'));
  perform set_config('probant.staff', p_staff::text, true), set_config('probant.member', p_member::text, true),
    set_config('probant.organisation', coalesce(p_organisation::text, ''), true),
    set_config('probant.readable', array(
      select unnest(p_member) union
      select h.certifier_id from habilitation h where h.centre_id = any(p_member) and h.valid_from <= current_date and (h.valid_to is null or h.valid_to >= current_date) union
      select h.centre_id from habilitation h where h.certifier_id = any(p_member) union
      select unnest(v_around))::text, true),
    -- Certifications of others whose published versions are read: those a centre is habilitated for, or was while candidacies it opened go on, and those of these candidacies.
    set_config('probant.certifications', array(
      select h.certification_id from habilitation h where h.centre_id = any(p_member) and probant.still_read(h.centre_id, h.certification_id, h.valid_from, h.valid_to) union
      select unnest(v_certifications))::text, true);
end $$;

-- First statement of every request: sets the reach of the person, and returns who they are here. Unknown slug or no membership: organisation null.
create function probant.enter(p_person uuid, p_slug text) returns jsonb language plpgsql security definer set search_path = public, pg_temp as $$
declare v_org uuid; v_memberships jsonb; v_staff uuid[]; v_member uuid[];
begin
  select o.id into v_org from organisation o where o.slug = p_slug and exists (select 1 from membership m where m.organisation_id = o.id and m.person_id = p_person);
  select coalesce(jsonb_agg(jsonb_build_object('organisationId', g.organisation_id, 'roles', g.roles)), '[]'), coalesce(array_agg(g.organisation_id), '{}'),
         coalesce(array_agg(g.organisation_id) filter (where g.staff), '{}')
    into v_memberships, v_member, v_staff
    from (select m.organisation_id, jsonb_agg(m.role order by m.role) as roles, bool_or(m.role in ('manager','administrator','referent_handicap')) as staff
          from membership m where m.person_id = p_person group by m.organisation_id) g;
  if p_slug is not null then
    v_staff := array(select unnest(v_staff) intersect select v_org);
  end if;
  perform set_config('probant.person', p_person::text, true);
  perform probant.set_reach(v_org, v_staff, v_member, p_person);
  perform set_config('probant.candidacies', array(select c.id from candidacy c where c.candidate_id = p_person or c.accompagnateur_id = p_person)::text, true),
    set_config('probant.people', array(select p_person union select c.candidate_id from candidacy c where c.accompagnateur_id = p_person)::text, true),
    set_config('probant.seated', array(select s.candidacy_id from seat s where s.person_id = p_person and s.state in ('invited','accepted'))::text, true),
    set_config('probant.passages', array(select s.passage_id from seat s where s.person_id = p_person and s.state in ('invited','accepted'))::text, true),
    set_config('probant.reading', array(select s.candidacy_id from seat s where s.person_id = p_person and s.state = 'accepted')::text, true),
    set_config('probant.deliberating', array(select s.passage_id from seat s where s.person_id = p_person and s.state = 'accepted' and s.closed_at is not null and s.role <> 'client')::text, true);
  return jsonb_build_object('organisationId', v_org, 'memberships', v_memberships);
end $$;

-- The same for a job: the reach of one organisation, no person.
create function probant.enter_system(p_organisation uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('probant.person', '', true), set_config('probant.candidacies', '', true), set_config('probant.people', '', true), set_config('probant.seated', '', true),
    set_config('probant.passages', '', true), set_config('probant.reading', '', true), set_config('probant.deliberating', '', true);
  perform probant.set_reach(p_organisation, array[p_organisation], array[p_organisation], null);
  -- An habilitation that ended leaves candidacies to finish: their référentiel is still read.
  perform set_config('probant.readable', array(select unnest(probant.ids('readable')) union select h.certifier_id from habilitation h where h.centre_id = p_organisation)::text, true);
end $$;

-- Who an address belongs to, made known if nobody's: the inviter learns nothing of an account that exists elsewhere.
create function probant.invited_person(p_id uuid, p_email text, p_given text, p_family text, p_at timestamptz) returns uuid language plpgsql security definer set search_path = public, pg_temp as $$
declare v_id uuid;
begin
  insert into person (id, email, given_name, family_name, created_at) values (p_id, p_email, p_given, p_family, p_at) on conflict (email) do nothing;
  select id into v_id from person where email = p_email::citext;
  return v_id;
end $$;
-- A centre one wants to habilitate, by the name of its address.
create function probant.centre_named(p_slug text) returns uuid language sql stable security definer set search_path = public, pg_temp as
  $$ select id from organisation where slug = p_slug and kind in ('centre', 'both') $$;
-- Candidacies of an organisation, or certified by it, whose name or address holds these words; nothing outside the reach of its staff.
-- LIKE is not leakproof: under row-level security its index is used only here. The first word is the longest.
create function probant.found_candidacies(p_organisation uuid, p_first text, p_second text, p_third text) returns setof uuid language sql stable security definer set search_path = public, pg_temp rows 100 as $$
  select c.id from candidacy c where p_organisation = any((select probant.ids('staff'))::uuid[]) and (c.organisation_id = p_organisation or c.certifier_id = p_organisation)
    and c.search_text like p_first and (p_second is null or c.search_text like p_second) and (p_third is null or c.search_text like p_third) limit 5000 $$;
-- People one works with, and the candidates whose candidacy one sees; candidates do not see one another. A function, so that each name costs two look-ups and never a whole table.
create function probant.sees_person(p_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from membership m where m.person_id = p_id and (m.organisation_id = any(probant.ids('staff')) or (m.organisation_id = any(probant.ids('member')) and m.role <> 'candidate')))
    or exists (select 1 from candidacy c where c.candidate_id = p_id and (c.organisation_id = any(probant.ids('staff')) or c.certifier_id = any(probant.ids('staff')) or c.id = any(probant.ids('candidacies')) or c.id = any(probant.ids('seated')))) $$;
create function probant.sees_cohort(p_organisation uuid, p_id uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from candidacy c where c.organisation_id = p_organisation and c.cohort_id = p_id and (c.certifier_id = any(probant.ids('staff')) or c.id = any(probant.ids('candidacies')) or c.id = any(probant.ids('seated')))) $$;
grant usage, create on schema probant to probant_system;
alter function probant.enter(uuid, text) owner to probant_system;
alter function probant.enter_system(uuid) owner to probant_system;
alter function probant.invited_person(uuid, text, text, text, timestamptz) owner to probant_system;
alter function probant.centre_named(text) owner to probant_system;
alter function probant.sees_person(uuid) owner to probant_system;
alter function probant.sees_cohort(uuid, uuid) owner to probant_system;
alter function probant.found_candidacies(uuid, text, text, text) owner to probant_system;
revoke create on schema probant from probant_system;

do $$ declare t text; begin
  foreach t in array array['organisation','person','membership','invitation','certification','habilitation','register_fiche','referentiel','reading_progress','remembered_columns','rule_set','route_adaptation','correction','juror_profile','cohort','candidacy',
    'completeness','experience','evidence','stored_object','evidence_file','upload','upload_part','tie','argument','booklet','booklet_file','passage','seat','mark','question','agreed_mark',
    'bloc_decision','decision_revocation','journal','journal_personal','journal_head','mail'] loop
    execute format('alter table %I enable row level security; alter table %I force row level security', t, t);
  end loop;
  -- What sign-in, the relay, the sealer, the clocks and the operator's commands need; nothing of a booklet, a mark or a piece of evidence.
  foreach t in array array['organisation','person','membership','invitation','journal','journal_personal','journal_head','mail'] loop
    execute format('create policy system on %I to probant_system using (true) with check (true)', t);
  end loop;
  foreach t in array array['habilitation','certification','candidacy','seat','passage','upload','upload_part'] loop
    execute format('create policy system on %I for select to probant_system using (true)', t);
  end loop;
end $$;
create policy system_update on candidacy for update to probant_system using (true) with check (true);
create policy system_delete on upload for delete to probant_system using (true);
create policy system_delete on upload_part for delete to probant_system using (true);

create policy system_read on referentiel for select to probant_system using (true);
create policy system on reading_progress to probant_system using (true) with check (true);

grant select (certifier_id, id, status, revision) on referentiel to probant_system;
grant select, insert, update on reading_progress to probant_system;
grant select, insert, update, delete on credential, session, invitation, password_reset, sign_in_failure, mail, worker_seen, journal_head to probant_system;
grant select, insert, update on organisation, person to probant_system;
grant select, insert, delete on membership to probant_system;
grant select on habilitation, certification, seat, passage to probant_system;
grant select, update on candidacy to probant_system;
grant select, delete on upload, upload_part to probant_system;
grant select, insert on journal, journal_personal to probant_system;
grant update (number, previous_hash, hash, published_at, leased_until) on journal to probant_system;
grant update (content) on journal_personal to probant_system;

grant select, insert, update on organisation, person, invitation, certification, habilitation, register_fiche, referentiel, remembered_columns, rule_set, route_adaptation, juror_profile, cohort, candidacy, completeness, experience,
  evidence, stored_object, evidence_file, upload, upload_part, tie, argument, booklet, booklet_file, passage, seat, mark, question, agreed_mark, decision_revocation to probant_app;
grant select, insert, delete on membership to probant_app;
grant select, insert on correction, bloc_decision, journal, journal_personal to probant_app;
grant insert on mail to probant_app;
grant select on worker_seen, journal_head to probant_app;
grant select, delete on reading_progress to probant_app;
grant delete on register_fiche, referentiel, upload, upload_part, mark, question, seat, stored_object to probant_app;
revoke update on rule_set, route_adaptation, booklet from probant_app;
grant update (state, flags) on booklet to probant_app;
grant update (lost) on correction to probant_app;

-- People and organisations: those one shares an organisation or a candidacy with.
create policy app on organisation for select to probant_app using (id = any((select probant.ids('readable'))::uuid[]));
create policy app_read on membership for select to probant_app using (person_id = (select probant.person()) or organisation_id = any((select probant.ids('staff'))::uuid[])
  or (organisation_id = any((select probant.ids('member'))::uuid[]) and role <> 'candidate'));
create policy app_insert on membership for insert to probant_app with check (organisation_id = any((select probant.ids('staff'))::uuid[]));
create policy app_delete on membership for delete to probant_app using (organisation_id = any((select probant.ids('staff'))::uuid[]));
create policy app_read on person for select to probant_app using (id = (select probant.person()) or probant.sees_person(id));
create policy app_insert on person for insert to probant_app with check ((select probant.ids('staff'))::uuid[] <> '{}');
create policy app_update on person for update to probant_app using (id = (select probant.person()));
create policy app on invitation to probant_app using (organisation_id = any((select probant.ids('staff'))::uuid[]));

-- Référentiels: the certifier's staff writes; published ones are read by its members, by the centres habilitated for the certification, and by those whose candidacy or seat it concerns.
create policy app_write on certification to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_read on certification for select to probant_app using (certifier_id = any((select probant.ids('member'))::uuid[]) or id = any((select probant.ids('certifications'))::uuid[]));
create policy app_write on habilitation to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_read on habilitation for select to probant_app using (centre_id = any((select probant.ids('member'))::uuid[]));
create policy app on reading_progress to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app on remembered_columns to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
-- What is joined is read where the certification is; what was only received is the certifier's staff's. What was joined stays.
create policy app_draft on register_fiche for select to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_insert on register_fiche for insert to probant_app with check (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_update on register_fiche for update to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_delete on register_fiche for delete to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]) and status <> 'joined');
create policy app_read on register_fiche for select to probant_app using (status = 'joined' and (certifier_id = any((select probant.ids('member'))::uuid[]) or certification_id = any((select probant.ids('certifications'))::uuid[])));
create policy app_draft on referentiel for select to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_insert on referentiel for insert to probant_app with check (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_update on referentiel for update to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_delete on referentiel for delete to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]) and status in ('draft','failed'));
create policy app_read on referentiel for select to probant_app using (status in ('published','retired') and (certifier_id = any((select probant.ids('member'))::uuid[]) or certification_id = any((select probant.ids('certifications'))::uuid[])));
-- Corrections: the staff of the certifier alone, even once the draft is published.
create policy app on correction to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
do $$ declare t text; begin
  foreach t in array array['rule_set','route_adaptation'] loop
    execute format('create policy app_write on %I to probant_app using (certifier_id = any((select probant.ids(''staff''))::uuid[]))', t);
    execute format('create policy app_read on %I for select to probant_app using (exists (select 1 from referentiel r where r.certifier_id = %I.certifier_id and r.id = %I.referentiel_id))', t, t, t);
  end loop;
  -- Rows of one organisation's staff.
  foreach t in array array['juror_profile','cohort'] loop
    execute format('create policy app on %I to probant_app using (organisation_id = any((select probant.ids(''staff''))::uuid[]))', t);
  end loop;
  -- A person's library: the person, who accompanies them, and the organisation that keeps it.
  foreach t in array array['experience','evidence','evidence_file','upload','upload_part'] loop
    execute format('create policy app on %I to probant_app using (person_id = any((select probant.ids(''people''))::uuid[]) or organisation_id = any((select probant.ids(''staff''))::uuid[]))', t);
  end loop;
  -- A candidacy's working papers: staff of the centre or the certifier, the candidate, the accompagnateur. Never a juror.
  foreach t in array array['completeness','tie','argument'] loop
    execute format('create policy app on %I to probant_app using (organisation_id = any((select probant.ids(''staff''))::uuid[]) or certifier_id = any((select probant.ids(''staff''))::uuid[]) or candidacy_id = any((select probant.ids(''candidacies''))::uuid[]))', t);
  end loop;
  -- What was deposited: also the accepted seats of the candidacy.
  foreach t in array array['booklet','booklet_file'] loop
    execute format('create policy app on %I to probant_app using (organisation_id = any((select probant.ids(''staff''))::uuid[]) or certifier_id = any((select probant.ids(''staff''))::uuid[]) or candidacy_id = any((select probant.ids(''candidacies''))::uuid[]) or candidacy_id = any((select probant.ids(''reading''))::uuid[]))', t);
  end loop;
  -- Passages: also the panel.
  foreach t in array array['passage','seat'] loop
    execute format('create policy app on %I to probant_app using (organisation_id = any((select probant.ids(''staff''))::uuid[]) or certifier_id = any((select probant.ids(''staff''))::uuid[]) or candidacy_id = any((select probant.ids(''candidacies''))::uuid[]) or candidacy_id = any((select probant.ids(''seated''))::uuid[]))', t);
  end loop;
end $$;
create policy app on candidacy to probant_app using (organisation_id = any((select probant.ids('staff'))::uuid[]) or certifier_id = any((select probant.ids('staff'))::uuid[]) or id = any((select probant.ids('candidacies'))::uuid[]) or id = any((select probant.ids('seated'))::uuid[]));
-- A cohort is also read by those who see a candidacy of it: its date is theirs.
create policy app_read on cohort for select to probant_app using (probant.sees_cohort(organisation_id, id));
create policy app on stored_object to probant_app using (organisation_id = any((select probant.ids('member'))::uuid[]));

-- What the panel agreed and decided: written by those who deliberate, read by the staff and the panel, by the candidate once the minutes are sealed.
do $$ declare t text; begin
  foreach t in array array['agreed_mark','bloc_decision'] loop
    execute format('create policy app_read on %I for select to probant_app using (organisation_id = any((select probant.ids(''staff''))::uuid[]) or certifier_id = any((select probant.ids(''staff''))::uuid[]) or candidacy_id = any((select probant.ids(''seated''))::uuid[])
      or (candidacy_id = any((select probant.ids(''candidacies''))::uuid[]) and exists (select 1 from passage p where p.organisation_id = %I.organisation_id and p.id = %I.passage_id and p.sealed_at is not null)))', t, t, t);
    execute format('create policy app_insert on %I for insert to probant_app with check (passage_id = any((select probant.ids(''deliberating''))::uuid[]))', t);
    execute format('create policy app_update on %I for update to probant_app using (passage_id = any((select probant.ids(''deliberating''))::uuid[]))', t);
  end loop;
end $$;
create policy app_write on decision_revocation to probant_app using (certifier_id = any((select probant.ids('staff'))::uuid[]));
create policy app_read on decision_revocation for select to probant_app using (organisation_id = any((select probant.ids('staff'))::uuid[]) or candidacy_id = any((select probant.ids('candidacies'))::uuid[]) or candidacy_id = any((select probant.ids('seated'))::uuid[]));

-- Marks: the seat's own; the panel's once its readings are closed. Not the staff, not the candidate.
create policy own on mark to probant_app using (person_id = (select probant.person()) and passage_id = any((select probant.ids('passages'))::uuid[]));
create policy panel on mark for select to probant_app using (passage_id = any((select probant.ids('deliberating'))::uuid[]));
create policy app on question to probant_app using (passage_id = any((select probant.ids('passages'))::uuid[]) and (shared or person_id = (select probant.person()))) with check (person_id = (select probant.person()) and passage_id = any((select probant.ids('passages'))::uuid[]));

create policy app_insert on journal for insert to probant_app with check (organisation_id = any((select probant.ids('member'))::uuid[]) or organisation_id = any((select probant.ids('readable'))::uuid[]) or candidacy_id = any((select probant.ids('seated'))::uuid[]) or candidacy_id = any((select probant.ids('candidacies'))::uuid[]));
create policy app_read on journal for select to probant_app using (organisation_id = any((select probant.ids('staff'))::uuid[]));
create policy app_insert on journal_personal for insert to probant_app with check (true);
create policy app_read on journal_personal for select to probant_app using (organisation_id = any((select probant.ids('staff'))::uuid[]));
create policy app_insert on mail for insert to probant_app with check (true);
create policy app_read on journal_head for select to probant_app using (organisation_id = any((select probant.ids('readable'))::uuid[]));

-- What is published never changes, whoever asks: its tree, its document and its version stay; it can only be retired.
create function probant.published_stays() returns trigger language plpgsql as $$ begin
  if new.tree is distinct from old.tree or new.source_hash <> old.source_hash or new.version is distinct from old.version or new.status not in ('published', 'retired') then
    raise exception 'a published référentiel does not change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger published_stays before update on referentiel for each row when (old.status in ('published', 'retired')) execute function probant.published_stays();

create function probant.journal_wakes() returns trigger language plpgsql as $$ begin perform pg_notify('probant_journal', ''); return null; end $$;
create trigger journal_wakes after insert on journal for each statement execute function probant.journal_wakes();
create function probant.mail_wakes() returns trigger language plpgsql as $$ begin perform pg_notify('probant_mail', ''); return null; end $$;
create trigger mail_wakes after insert on mail for each statement execute function probant.mail_wakes();
`;
