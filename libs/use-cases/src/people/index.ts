import type { Type } from '@nestjs/common';
import { AcceptInvitation } from './accept-invitation.js';
import { AskPasswordReset } from './ask-password-reset.js';
import { ChangePassword } from './change-password.js';
import { CreateOrganisation } from './create-organisation.js';
import { CreateUser } from './create-user.js';
import { HabilitateCentre } from './habilitate-centre.js';
import { InviteMember } from './invite-member.js';
import { IssueInvitations } from './issue-invitations.js';
import { ListMySessions } from './list-my-sessions.js';
import { ReadDemo } from './read-demo.js';
import { ReadHealth } from './read-health.js';
import { ReadInvitation } from './read-invitation.js';
import { ReadJournal } from './read-journal.js';
import { ReadOrganisation } from './read-organisation.js';
import { ReadOutbox } from './read-outbox.js';
import { ReadSession } from './read-session.js';
import { RemoveMember } from './remove-member.js';
import { RenameMe } from './rename-me.js';
import { ResetPassword } from './reset-password.js';
import { RestoreMember } from './restore-member.js';
import { SendWaitingMail } from './send-waiting-mail.js';
import { SignIn } from './sign-in.js';
import { TellByMail } from './tell-by-mail.js';

export * from './facts.js';
export { checkPassword, PASSWORD_MIN } from './password-rule.js';
export * from './ports/accounts.js';
export * from './ports/demo-book.js';
export * from './ports/invitations.js';
export * from './ports/mail-subjects.js';
export * from './ports/organisations.js';
export * from './ports/password-resets.js';
export * from './ports/sessions.js';
export * from './ports/sign-in-failures.js';
export * from './ports/waiting-mails.js';
export {
  AcceptInvitation, AskPasswordReset, ChangePassword, CreateOrganisation, CreateUser, HabilitateCentre, InviteMember, IssueInvitations, ListMySessions, ReadDemo, ReadHealth, ReadInvitation, ReadJournal, ReadOrganisation, ReadOutbox, ReadSession,
  RemoveMember, RenameMe, ResetPassword, RestoreMember, SendWaitingMail, SignIn, TellByMail,
};

/** Every action of the chapter, for the doors to register. `Invitations` is provided by `IssueInvitations`. */
export const peopleUseCases: Type[] = [
  AcceptInvitation, AskPasswordReset, ChangePassword, CreateOrganisation, CreateUser, HabilitateCentre, InviteMember, ListMySessions, ReadDemo, ReadHealth, ReadInvitation, ReadJournal, ReadOrganisation, ReadOutbox, ReadSession,
  RemoveMember, RenameMe, ResetPassword, RestoreMember, SendWaitingMail, SignIn, TellByMail,
];
