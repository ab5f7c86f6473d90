import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type Id } from '@probant/domain-kernel';
import type { PassageState } from '@probant/domain-jury';
import { passageShown, type PassageShown } from './passage-view.js';
import { Passages } from './ports/passages.js';

/** Passages a school organises or certifies. */
@Injectable()
export class ListPassages {
  constructor(private readonly passages: Passages) {}

  /** The nearest hearing first. */
  async execute(actor: Actor, filter: { readonly state?: PassageState | undefined; readonly candidacyId?: Id | undefined }): Promise<PassageShown[]> {
    if (!actor.organisationId) throw new DomainError('not-found', 'people.organisation_unknown');
    return (await this.passages.list(actor.organisationId, filter)).map((file) => passageShown(file, actor));
  }
}
