import { Injectable } from '@nestjs/common';
import { addMonths, type Actor, type Id, type Permission } from '@probant/domain-kernel';
import { mayImport, mayJoin, proposeCodes, registrationWatch, type Bloc, type ReceivedFiche, type Referentiel, type RegistrationWatch } from '@probant/domain-referentiel';
import { Clock } from '../ports/clock.js';
import { Certifications, type NamedCertification } from './ports/certifications.js';
import { Fiches } from './ports/fiches.js';
import { Referentiels } from './ports/referentiels.js';
import { openCertification } from './referentiel-access.js';

/** A bloc of a version, with the official code confirmed or proposed for it. */
export interface CodedBloc { readonly bloc: Pick<Bloc, 'id' | 'number' | 'option' | 'title'>; readonly code: string | null; readonly by: 'confirmed' | 'number' | 'likeness' | null }

/** The fiche of a certification as its screen shows it: the one joined, the one received since, and the codes of the blocs of each version. */
export interface ShownFiche {
  readonly certification: NamedCertification;
  readonly mine: boolean;
  readonly joined: ReceivedFiche | null;
  readonly received: ReceivedFiche | null;
  readonly versions: readonly { readonly referentiel: Referentiel; readonly blocs: readonly CodedBloc[] }[];
  readonly watch: RegistrationWatch | null;
  readonly actions: readonly { readonly action: string; readonly permission: Permission }[];
}

/** Months looked ahead to the end of a registration. */
const AHEAD = 12;

/** The fiche of the register joined to a certification, what was received since, and what is proposed. */
@Injectable()
export class ShowFiche {
  constructor(
    private readonly certifications: Certifications,
    private readonly fiches: Fiches,
    private readonly referentiels: Referentiels,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found` to those who do not see the certification. */
  async run(actor: Actor, certificationId: Id): Promise<ShownFiche> {
    const certification = await openCertification(this.certifications, actor, certificationId);
    const all = await this.fiches.ofCertification(certificationId);
    const manages = mayImport(actor, certification);
    const [joined, received] = [all.find(({ status }) => status === 'joined') ?? null, manages.allowed ? (all.find(({ status }) => status !== 'joined') ?? null) : null];
    const shown = received?.fiche ? received : joined;
    const today = this.clock.today();
    return {
      certification, mine: certification.certifierId === actor.organisationId, joined, received,
      versions: manages.allowed && shown?.fiche ? await this.coded(certificationId, shown, joined) : [],
      watch: registrationWatch(certification, joined?.fiche ?? null, today, addMonths(today, AHEAD)),
      actions: [{ action: 'receive', permission: manages }, { action: 'join', permission: shown ? mayJoin(actor, shown, certification) : { allowed: false, code: 'referentiel.fiche_not_read' } }],
    };
  }

  /** What was confirmed stands, on this fiche or on the one before it; the rest is proposed. Versions replaced keep the codes they had. */
  private async coded(certificationId: Id, shown: ReceivedFiche, before: ReceivedFiche | null): Promise<ShownFiche['versions']> {
    const { fiche } = shown;
    if (!fiche) return [];
    const versions: { referentiel: Referentiel; blocs: readonly CodedBloc[] }[] = [];
    for (const referentiel of await this.referentiels.ofCertifications([certificationId])) {
      const tree = referentiel.status === 'draft' || referentiel.status === 'published' ? (await this.referentiels.readingOf(referentiel))?.tree : null;
      if (!tree) continue;
      const confirmed = new Map([...(before?.matches ?? []), ...shown.matches].filter((match) => match.referentielId === referentiel.id && (match.code === null || fiche.blocs.some(({ code }) => code === match.code))).map((match) => [match.blocId, match.code]));
      const proposed = new Map(proposeCodes(tree, fiche).map((each) => [each.blocId, each]));
      versions.push({ referentiel, blocs: tree.blocs.map(({ id, number, option, title }) => ({ bloc: { id, number, option, title }, ...(confirmed.has(id) ? { code: confirmed.get(id) ?? null, by: 'confirmed' as const } : { code: proposed.get(id)?.code ?? null, by: proposed.get(id)?.by ?? null }) })) });
    }
    return versions;
  }
}
