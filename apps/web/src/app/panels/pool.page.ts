import { ChangeDetectionStrategy, Component, computed, inject, input, resource, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { MatProgressBar } from '@angular/material/progress-bar';
import { RouterLink } from '@angular/router';
import { routes } from '@probant/contract';
import { Avatar, counted, Empty, Icon, Note, PageHead, State, Undo } from '@probant/ui';
import { Act } from '../session/pages/act';
import { Trouble } from '../shell/trouble';
import { JuryTabs } from './jury-tabs';
import { PanelsClient } from './panels.client';

const BLANK = { givenName: '', familyName: '', email: '' };

/** The pool of jurors: who may sit, and who is still to answer. */
@Component({
  selector: 'pb-pool',
  imports: [Avatar, Empty, FormsModule, Icon, JuryTabs, MatButton, MatFormField, MatInput, MatLabel, MatProgressBar, Note, PageHead, RouterLink, State, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './pool.page.html',
  styles: `
    .before { margin-right: .5rem; } .invite { margin-bottom: var(--probant-space-5); }
    .fields { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; }
    .filters { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1rem; margin-bottom: var(--probant-space-4); }
    .search { display: inline-flex; align-items: center; gap: .625rem; min-height: 2.75rem; width: 20rem; max-width: 100%; padding: 0 .875rem; border: 1px solid var(--mat-sys-outline); border-radius: var(--mat-sys-corner-full); }
    .search:focus-within { outline: var(--probant-focus-width) solid var(--probant-focus); outline-offset: var(--probant-focus-gap); }
    .search input { min-width: 0; width: 100%; border: 0; background: none; outline: none; } .search input::placeholder { color: var(--mat-sys-on-surface-variant); opacity: 1; }
    h2 { font: var(--mat-sys-title-small); } h2 a { display: inline-block; padding: .25rem 0; color: inherit; text-decoration: none; } h2 a:hover { text-decoration: underline; }
    .facts { display: flex; gap: .75rem; align-items: center; }
    .list > li.none { grid-template-columns: minmax(0, 1fr); } .waiting { margin-top: 1rem; }
    @media (max-width: 44rem) { .fields { grid-template-columns: minmax(0, 1fr); } .list > li.mid { grid-template-columns: auto minmax(0, 1fr); } .facts { grid-column: 2; } }
  `,
})
export default class PoolPage {
  readonly org = input.required<string>();
  private readonly client = inject(PanelsClient);
  private readonly undo = inject(Undo);
  protected readonly act = new Act();
  protected readonly inviting = signal(false);
  protected readonly search = signal('');
  protected form = { ...BLANK };
  protected readonly pool = resource({ params: () => this.org(), loader: ({ params }) => this.client.jurors(params) });
  private readonly members = resource({ params: () => this.org(), loader: ({ params }) => this.client.members(params) });
  protected readonly jurors = computed(() => (this.pool.hasValue() ? this.pool.value().items : []));
  protected readonly invited = computed(() => (this.members.hasValue() ? this.members.value().items.filter(({ roles, invited, id }) => invited && roles.includes('juror') && !this.jurors().some((juror) => juror.id === id)) : []));
  protected readonly shown = computed(() => {
    const wanted = plain(this.search());
    return this.jurors().filter(({ givenName, familyName, profile }) => plain(`${givenName} ${familyName} ${profile?.profession ?? ''} ${profile?.employer ?? ''}`).includes(wanted));
  });
  protected readonly told = computed(() => counted(this.shown().length, 'juré', 'jurés', 'aucun juré'));
  protected readonly seats = (count: number): string => counted(count, 'siège', 'sièges', 'aucun siège');

  protected async invite(): Promise<void> {
    const body = routes.inviteMember.body.safeParse({ ...this.form, role: 'juror' });
    if (!body.success) return this.act.refuse('Donnez le prénom, le nom et une adresse électronique complète.');
    if (!(await this.act.run(() => this.client.invite(this.org(), body.data)))) return;
    this.undo.say(`Invitation envoyée à ${body.data.email}.`);
    this.form = { ...BLANK };
    this.inviting.set(false);
    this.members.reload();
    this.pool.reload();
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
