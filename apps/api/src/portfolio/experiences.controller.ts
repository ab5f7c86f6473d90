import { Controller } from '@nestjs/common';
import { portfolioRoutes as routes, type InputOf, type ResponseOf } from '@probant/contract';
import type { Actor } from '@probant/domain-kernel';
import { ListLibrary, PutExperienceAside, WriteExperience } from '@probant/use-cases';
import { CurrentActor, Endpoint, Input } from '../http/endpoint.js';
import { experienceView } from './evidence.views.js';

/** Experiences of a candidate. */
@Controller()
export class ExperiencesController {
  constructor(
    private readonly library: ListLibrary,
    private readonly write: WriteExperience,
    private readonly aside: PutExperienceAside,
  ) {}

  @Endpoint(routes.listExperiences)
  async list(@Input() { params }: InputOf<typeof routes.listExperiences>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.listExperiences>> {
    return { items: (await this.library.experiencesOf(actor, params.candidacy)).map(experienceView) };
  }

  @Endpoint(routes.addExperience)
  async add(@Input() { params, body }: InputOf<typeof routes.addExperience>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.addExperience>> {
    return experienceView(await this.write.add(actor, params.candidacy, body));
  }

  @Endpoint(routes.editExperience)
  async edit(@Input() { params, body: { revision, ...content } }: InputOf<typeof routes.editExperience>, @CurrentActor() actor: Actor): Promise<ResponseOf<typeof routes.editExperience>> {
    return experienceView(await this.write.edit(actor, params.candidacy, params.experience, content, revision));
  }

  @Endpoint(routes.removeExperience)
  async remove(@Input() { params }: InputOf<typeof routes.removeExperience>, @CurrentActor() actor: Actor): Promise<void> {
    await this.aside.remove(actor, params.candidacy, params.experience);
  }

  @Endpoint(routes.restoreExperience)
  async restore(@Input() { params }: InputOf<typeof routes.restoreExperience>, @CurrentActor() actor: Actor): Promise<void> {
    await this.aside.restore(actor, params.candidacy, params.experience);
  }
}
