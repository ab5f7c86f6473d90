import { Accounts, InvitationBook, Invitations, IssueInvitations, Journal, Mails, MailSubjects, Organisations, PasswordResets, PeopleViews, Sessions, SignInFailures, WaitingMails } from '@probant/use-cases';
import { JournalCheck } from '../journal/journal-check.js';
import { PgJournal } from '../journal/pg-journal.js';
import { RelayLines } from '../journal/relay-lines.js';
import { JournalSealer } from '../journal/sealer.js';
import { LiveReaches } from './live-reach.js';
import { PgAccounts } from './pg-accounts.js';
import { PgInvitationBook } from './pg-invitation-book.js';
import { PgMailSubjects } from './pg-mail-subjects.js';
import { PgMails, PgWaitingMails } from './pg-mails.js';
import { PgOrganisations } from './pg-organisations.js';
import { PgPasswordResets } from './pg-password-resets.js';
import { PgPeopleViews } from './pg-people-views.js';
import { PgSessions } from './pg-sessions.js';
import { PgSignInFailures } from './pg-sign-in-failures.js';
import { WorkerPulse } from './worker-pulse.js';

/** The chapter's ports on PostgreSQL, and the journal's machinery. */
export const peopleProviders = [
  { provide: Accounts, useClass: PgAccounts },
  { provide: InvitationBook, useClass: PgInvitationBook },
  { provide: Invitations, useClass: IssueInvitations },
  { provide: Journal, useClass: PgJournal },
  { provide: Mails, useClass: PgMails },
  { provide: MailSubjects, useClass: PgMailSubjects },
  { provide: Organisations, useClass: PgOrganisations },
  { provide: PasswordResets, useClass: PgPasswordResets },
  { provide: PeopleViews, useClass: PgPeopleViews },
  { provide: Sessions, useClass: PgSessions },
  { provide: SignInFailures, useClass: PgSignInFailures },
  { provide: WaitingMails, useClass: PgWaitingMails },
  JournalCheck, JournalSealer, LiveReaches, RelayLines, WorkerPulse,
];
