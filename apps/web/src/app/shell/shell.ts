import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Icon, Keys } from '@probant/ui';
import { Session } from '../session/session';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { type Door, DOOR_ROLES } from './feature';
import { LastPlace } from './last-place';
import { Places } from './places';
import { Where } from './where';

const LABELS: Readonly<Record<Door, string>> = { candidate: 'Ma candidature', juror: 'Jury', school: 'École', companion: 'Accompagnement' };

/** The frame of every page of an organisation: the navigation of the door one came in by. */
@Component({
  selector: 'pb-shell',
  imports: [AccountMenu, Brand, Icon, MatIconButton, RouterLink, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '[class.school]': 'school() && !where.bare()' },
})
export class Shell {
  protected readonly where = inject(Where);
  protected readonly session = inject(Session);
  protected readonly keys = inject(Keys);
  private readonly places = inject(Places);
  private readonly lastPlace = inject(LastPlace);

  protected readonly membership = computed(() => this.session.membership(this.where.org() ?? ''));
  protected readonly roles = computed(() => this.membership()?.roles ?? []);
  protected readonly door = computed<Door | null>(() => this.where.door() ?? (Object.keys(DOOR_ROLES) as Door[]).find((door) => DOOR_ROLES[door].some((role) => this.roles().includes(role))) ?? null);
  protected readonly school = computed(() => this.door() === 'school');
  protected readonly navLabel = computed(() => { const door = this.door(); return door ? LABELS[door] : 'Navigation'; });
  protected readonly nav = computed(() => {
    const [door, org] = [this.door(), this.where.org()];
    const candidacy = this.where.candidacy() ?? this.membership()?.candidacies[0]?.id ?? null;
    const [path, tab] = [this.where.path(), this.where.tab()];
    const items = door && org ? this.places.nav(door, { org, candidacy }, this.roles()) : [];
    return items.map((item) => ({ ...item, current: item.label === tab || path === item.href || path.startsWith(`${item.href}/`) }));
  });

  constructor() {
    effect(() => { const home = this.nav()[0]?.href; if (home) this.lastPlace.keep(home); });
  }
}
