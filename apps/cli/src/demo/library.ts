import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Actor, Id } from '@probant/domain-kernel';
import { NOWHERE_IN_PARTICULAR, type EvidenceSheet, type Place } from '@probant/domain-portfolio';
import { AddEvidence, EditEvidence, InspectFile, ReceiveEvidenceFile, Storage, TieEvidence, WriteArgument, WriteExperience } from '@probant/use-cases';
import { MATERIAL, type Profile } from './cast.js';
import type { DemoHouse } from './demo-house.js';
import { ARGUMENTS, DIARY, TEAM_NOTE } from './words.js';

/** Where a dossier speaks of each competency: its page. */
const PAGES: Readonly<Record<string, number>> = { C1: 1, C2: 1, C3: 2, C4: 2, C5: 2, C6: 3, C7: 3, C8: 1, C9: 3, C10: 3, C11: 3, C12: 2, C13: 3, C14: 2, C15: 2, C16: 2, C17: 2 };

/** One candidate at work in their candidacy. */
export class Library {
  constructor(
    private readonly demo: DemoHouse,
    private readonly actor: Actor,
    private readonly candidacyId: Id,
  ) {}

  async experience(p: Profile): Promise<Id> {
    const description = `Conduite de ${p.event} à ${p.place}, de la demande au bilan. Équipe : ${p.team}. Budget : ${p.budget}.`;
    return (await this.demo.get(WriteExperience).add(this.actor, this.candidacyId, { role: p.role, employer: p.employer, from: p.since, to: null, weeklyHours: p.hours, status: p.status, description })).id;
  }

  /** Sends a file of the demo and says what it is; `checked` looks into it at once, else the worker will. */
  async file(name: string, sheet: Partial<EvidenceSheet> & { readonly title: string }, checked = false): Promise<Id> {
    const { get } = this.demo;
    const staged = await get(Storage).putStaged(createReadStream(path.join(MATERIAL, 'files', name)));
    const evidence = await get(ReceiveEvidenceFile).add(this.actor, this.candidacyId, { ...staged, name });
    const { title, kind, description, producedOn, experienceId, authorship, ownPart, aiTools, confidentiality } = { ...evidence, ...sheet };
    await get(EditEvidence).run(this.actor, this.candidacyId, evidence.id, { sheet: { title, kind, description, producedOn, experienceId, authorship, ownPart, aiTools, confidentiality }, revision: evidence.revision });
    const [file] = evidence.files;
    if (checked && file) await get(InspectFile).run((work) => work(this.actor), evidence.organisationId, file.id, this.candidacyId);
    return evidence.id;
  }

  async text(sheet: Partial<EvidenceSheet> & { readonly title: string }, text: string): Promise<Id> {
    return (await this.demo.get(AddEvidence).run(this.actor, this.candidacyId, { form: 'text', sheet, text })).id;
  }

  async link(sheet: Partial<EvidenceSheet> & { readonly title: string }, url: string): Promise<Id> {
    return (await this.demo.get(AddEvidence).run(this.actor, this.candidacyId, { form: 'link', sheet, url })).id;
  }

  /** Ties a piece to competencies, with the argument of each and the page where it is seen; `criteria` says how many of the first criteria it shows. */
  async tie(evidenceId: Id, codes: readonly string[], p: Profile, { paged = false, criteria = 99, mute = false, place = null as Place | null } = {}): Promise<void> {
    for (const code of codes) {
      const page = paged ? (PAGES[code] ?? 1) : null;
      const where = place ?? { ...NOWHERE_IN_PARTICULAR, pageFrom: page, pageTo: page };
      const criterionIds = this.demo.criteria(code).slice(0, criteria).map(({ id }) => id);
      const argument = mute ? '' : (ARGUMENTS[code]?.(p) ?? '');
      await this.demo.get(TieEvidence).run(this.actor, this.candidacyId, { evidenceId, competencyId: this.demo.competency(code).id, argument, place: where, criterionIds });
    }
  }

  async argue(code: string, text: string): Promise<void> {
    await this.demo.get(WriteArgument).run(this.actor, this.candidacyId, this.demo.competency(code).id, { base: '', text });
  }

  /** A whole booklet out of one dossier, two texts and a link: every competency of these blocs is tied and argued. */
  async everything(p: Profile, codes: readonly string[]): Promise<void> {
    const experienceId = await this.experience(p);
    const dossier = await this.file(`dossier-${p.slug}.pdf`, { title: `Dossier de production, ${p.event}`, kind: 'dossier', producedOn: this.demo.scenario.day(180), experienceId, authorship: 'collective', ownPart: 'J’ai écrit les chapitres 1 à 3 et le bilan ; le budget a été tenu avec l’administratrice.', description: 'De la demande au bilan, six chapitres.' }, true);
    const diary = await this.text({ title: 'Journal de bord', kind: 'report', experienceId, producedOn: this.demo.scenario.day(190) }, DIARY(p));
    const team = await this.text({ title: 'Note d’organisation de l’équipe', kind: 'brief', experienceId }, TEAM_NOTE(p));
    await this.link({ title: 'Page publique de l’événement', kind: 'other', authorship: 'third_party', description: 'Programme, accès, bilan publié.' }, `https://www.example.org/${p.slug}`);
    await this.tie(dossier, codes, p, { paged: true });
    await this.tie(diary, codes.filter((code) => ['C6', 'C9', 'C11', 'C12'].includes(code)), p, { criteria: 1 });
    await this.tie(team, codes.filter((code) => ['C10', 'C11'].includes(code)), p, { criteria: 1, mute: true });
  }
}
