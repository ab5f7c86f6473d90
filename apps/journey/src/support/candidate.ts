import { routes } from '@probant/contract';
import { Client } from './client.js';
import { PASSWORD } from './organisation.js';
import { linkIn, mailTo } from './outbox.js';
import { until } from './product.js';
import type { PublishedReferentiel } from './published-referentiel.js';

/** A candidate of a story: what they do by the API when the story is about somebody else. */
export class Candidate {
  constructor(
    readonly client: Client,
    readonly email: string,
    private readonly org: string,
    readonly candidacyId: string,
  ) {}

  /** Follows the invitation received by mail. */
  static async invited(email: string, org: string, candidacyId: string): Promise<Candidate> {
    const token = new URL(linkIn(await mailTo(email, /invite/i)), 'http://probant').searchParams.get('token') ?? '';
    const client = new Client();
    const { givenName, familyName } = await client.call(routes.readInvitation, { body: { token } });
    await client.call(routes.acceptInvitation, { body: { token, givenName, familyName, password: PASSWORD } });
    return new Candidate(client, email, org, candidacyId);
  }

  /** States identity and consent, chooses these blocs, and hands in the eligibility dossier. */
  async handsInDossier(blocIds: readonly string[]): Promise<void> {
    const { candidate } = await this.view();
    await this.client.call(routes.stateIdentity, { params: this.params, body: { givenName: candidate.givenName, familyName: candidate.familyName, birthName: null, birthDate: '1988-04-02', birthPlace: 'Brest', phone: null, address: null, gender: 'unstated', revision: (await this.view()).revision } });
    await this.client.call(routes.giveConsent, { params: this.params, body: { given: true } });
    await this.client.call(routes.chooseScope, { params: this.params, body: { kind: 'blocs', blocIds: [...blocIds], optionBlocIds: [], revision: (await this.view()).revision } });
    await this.client.call(routes.submitEligibility, { params: this.params });
  }

  /** Writes one text and ties it to a competency of each bloc in scope. */
  async buildsBooklet({ tree }: PublishedReferentiel, title = 'Bilan du festival Les Rives'): Promise<void> {
    await this.client.call(routes.startBuilding, { params: this.params });
    const { scope } = await this.view();
    const evidence = await this.client.call(routes.addEvidenceText, { params: this.params, body: { title, kind: 'report', text: 'Ce que nous avons fait, pour qui, avec quels moyens, et ce qui en est resté.' } });
    for (const bloc of tree.blocs.filter(({ id }) => scope.blocIds.includes(id))) {
      const competency = bloc.competencies[0];
      if (competency) await this.client.call(routes.tieEvidence, { params: this.params, body: { evidenceId: evidence.id, competencyId: competency.id, argument: 'J’ai conduit ce travail du premier entretien au bilan.' } });
    }
  }

  /** Signs the statement and deposits, once the product has looked at the booklet. */
  async deposits(): Promise<void> {
    await this.client.call(routes.swear, { params: this.params, body: { accepted: true } });
    await until('the booklet may be deposited', async () => (await this.client.call(routes.readDraftBooklet, { params: this.params })).actions.some(({ action, allowed }) => action === 'deposit' && allowed));
    await this.client.call(routes.deposit, { params: this.params });
  }

  view() {
    return this.client.call(routes.readCandidacy, { params: this.params });
  }

  private get params(): { org: string; candidacy: string } {
    return { org: this.org, candidacy: this.candidacyId };
  }
}
