import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatChipListbox, MatChipOption } from '@angular/material/chips';
import { MatProgressBar } from '@angular/material/progress-bar';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Role } from '@probant/domain-kernel';
import { Action, Avatar, Confirm, counted, Empty, Icon, Note, PageHead, Undo } from '@probant/ui';
import { sentenceOf, sentenceOfCode } from '../../i18n/sentence';
import { Session } from '../../session/session';
import { Trouble } from '../../shell/trouble';
import type { Member } from '../organisation.client';
import { OrganisationTabs } from '../organisation-tabs';
import { INVITED_ROLES, narrowed, removalRefusal, roleLabel } from './member-model';
import { MembersStore } from './members.store';

/** Who works here: found by name or role; an administrator takes a role away, and may undo it. */
@Component({
  selector: 'pb-members',
  imports: [Action, Avatar, Empty, Icon, MatButton, MatChipListbox, MatChipOption, MatProgressBar, Note, OrganisationTabs, PageHead, RouterLink, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [MembersStore],
  templateUrl: './members.page.html',
  styleUrl: './members.page.css',
})
export default class MembersPage {
  readonly org = input.required<string>();
  /** Words to find a member by, and the role to keep: both stand in the address. */
  readonly q = input<string>();
  readonly role = input<Role>();
  private readonly session = inject(Session);
  private readonly undo = inject(Undo);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly store = inject(MembersStore);
  protected readonly label = roleLabel;

  private readonly membership = computed(() => this.session.membership(this.org()));
  protected readonly organisation = computed(() => this.membership()?.organisation);
  protected readonly administers = computed(() => this.membership()?.roles.includes('administrator') ?? false);
  protected readonly me = computed(() => this.session.person()?.id);
  protected readonly shown = computed(() => narrowed(this.store.members(), this.q() ?? '', this.role() ?? null));
  protected readonly told = computed(() => counted(this.shown().length, 'membre', 'membres', 'aucun membre'));
  protected readonly choices = computed(() => INVITED_ROLES.filter(({ role }) => this.store.members().some(({ roles }) => roles.includes(role))));
  protected readonly administrators = computed(() => this.store.members().filter(({ roles, invited }) => roles.includes('administrator') && !invited).map(({ givenName, familyName }) => `${givenName} ${familyName}`).join(', '));

  constructor() {
    effect(() => this.store.open(this.org()));
  }

  protected narrow(part: { readonly q?: string; readonly role?: Role | null }): void {
    const queryParams = { ...('q' in part ? { q: part.q?.trim() || null } : {}), ...('role' in part ? { role: part.role ?? null } : {}) };
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected refusal(member: Member, role: Role): string | null {
    const code = removalRefusal(this.store.members(), member, role);
    return code && sentenceOfCode(code);
  }

  protected async remove(member: Member, role: Role): Promise<void> {
    const name = `${member.givenName} ${member.familyName}`;
    const mine = member.id === this.me() && role === 'administrator';
    if (mine && !(await this.confirm.ask({ title: 'Quitter votre rôle d’administrateur ?', follows: ['Vous ne pourrez plus retirer de rôle ni lire le journal, et vous ne pourrez pas revenir en arrière vous-même.'], act: 'Quitter ce rôle' }))) return;
    try {
      await this.store.remove(member, role);
      if (mine) await this.session.refresh();
      if (mine) this.undo.say('Vous n’êtes plus administrateur ici.');
      else this.undo.offer(`${roleLabel(role)} retiré à ${name}.`, () => void this.giveBack(member, role));
    } catch (error) {
      this.undo.say(sentenceOf(error));
    }
  }

  protected async inviteAgain(member: Member): Promise<void> {
    await this.announce(this.store.inviteAgain(member), `Nouvelle invitation envoyée à ${member.email}.`);
  }

  private async giveBack(member: Member, role: Role): Promise<void> {
    await this.announce(this.store.giveBack(member, role), member.invited ? `Une nouvelle invitation part à ${member.email}.` : `${roleLabel(role)} rendu à ${member.givenName} ${member.familyName}.`);
  }

  private async announce(act: Promise<void>, sentence: string): Promise<void> {
    await act.then(() => this.undo.say(sentence), (error: unknown) => this.undo.say(sentenceOf(error)));
  }
}
