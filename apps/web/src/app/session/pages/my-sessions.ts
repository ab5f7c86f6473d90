import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { routes } from '@probant/contract';
import { FrenchDate, Icon, PageHead, Undo } from '@probant/ui';
import { Trouble } from '../../shell/trouble';
import { Api } from '../api';
import { ChangePassword } from './change-password';
import { Plain } from './plain';

@Component({
  selector: 'pb-my-sessions',
  imports: [ChangePassword, FrenchDate, Icon, MatButton, PageHead, Plain, Trouble],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <pb-plain>
      <div class="stack-5">
        <pb-page-head heading="Mes sessions" lead="Les appareils où votre compte est ouvert. Fermez ceux que vous ne reconnaissez pas." />
        <section class="card" aria-labelledby="open">
          <div class="card__head"><h2 id="open">Appareils</h2>@if (others() > 0) { <button matButton="tonal" type="button" (click)="closeOthers()">Fermer toutes les autres</button> }</div>
          <pb-trouble [error]="sessions.error()" (again)="sessions.reload()" />
          <ul class="list">
            @for (line of lines(); track line.id) {
              <li class="mid"><pb-icon name="screen" /><div><p class="strong">{{ line.device }}@if (line.current) { <span class="muted"> · cet appareil</span> }</p><p class="small muted">Ouverte le {{ line.createdAt | pbDate: 'moment' }}, vue le {{ line.lastSeenAt | pbDate: 'moment' }}</p></div>
                @if (!line.current) { <button matButton type="button" [attr.aria-label]="'Fermer la session ' + line.device" (click)="close(line.id)">Fermer</button> }</li>
            }
          </ul>
        </section>
        <pb-change-password />
      </div>
    </pb-plain>
  `,
})
export default class MySessions {
  private readonly api = inject(Api);
  private readonly undo = inject(Undo);
  protected readonly sessions = resource({ loader: () => this.api.call(routes.listSessions) });
  protected readonly lines = computed(() => (this.sessions.hasValue() ? this.sessions.value().items : []));
  protected readonly others = computed(() => this.lines().filter(({ current }) => !current).length);

  protected async close(session: string): Promise<void> {
    await this.api.call(routes.closeSession, { params: { session } });
    this.undo.say('Session fermée.');
    this.sessions.reload();
  }

  protected async closeOthers(): Promise<void> {
    await this.api.call(routes.signOutEverywhere);
    this.undo.say('Toutes les autres sessions sont fermées.');
    this.sessions.reload();
  }
}
