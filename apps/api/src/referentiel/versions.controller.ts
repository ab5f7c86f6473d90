import { Controller } from '@nestjs/common';
import { versionRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { CompareReferentiels, ListVersions } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { certificationHead, referentielLine } from './referentiel.views.js';

/** The versions of a certification, and what differs between two. */
@Controller()
export class VersionsController {
  constructor(
    private readonly versions: ListVersions,
    private readonly comparing: CompareReferentiels,
  ) {}

  @Endpoint(routes.listVersions)
  async list(@Input() { params }: InputOf<typeof routes.listVersions>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listVersions>> {
    const { certification, mine, versions } = await this.versions.run(actor, params.certification);
    return {
      certification: { ...certificationHead(certification, mine), registrationEndsOn: certification.registrationEndsOn },
      items: versions.map(({ referentiel, candidacies }) => ({ ...referentielLine(referentiel), candidacies })),
    };
  }

  @Endpoint(routes.readDifference)
  async difference(@Input() { params, query }: InputOf<typeof routes.readDifference>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.readDifference>> {
    const { from, to, difference } = await this.comparing.run(actor, params.certification, query.from, query.to);
    return { from: referentielLine(from), to: referentielLine(to), difference };
  }
}
