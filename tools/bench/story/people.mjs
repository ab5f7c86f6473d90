import { Person } from '../client.mjs';
import { idOf, KIND, PASSWORD } from '../data.mjs';
import { accepted } from './mail.mjs';

/** The school, who works there, a centre beside it. */
export async function tellPeople(told) {
  const { url, costs, slug, owner } = told;
  const org = { org: slug };
  const anybody = new Person(url, costs);
  await anybody.call('health');
  await anybody.call('openApi');
  await anybody.call('readDemo');
  told.manager = await Person.signIn(url, `manager@${slug}.exemple`, PASSWORD, costs);
  told.administrator = await Person.signIn(url, `administrator@${slug}.exemple`, PASSWORD, costs);
  const { manager, administrator } = told;
  await manager.call('readSession');
  await manager.call('readOrganisation', { params: org });
  for (const [name, role] of [['coach', 'accompagnateur'], ['president', 'juror'], ['member', 'juror']]) {
    const email = `${name}@invite.exemple`;
    await manager.call('inviteMember', { params: org, body: { email, givenName: name, familyName: 'Mesure', role } });
    told[name] = await accepted(told, email, name);
  }
  const { items } = await administrator.call('listMembers', { params: org });
  told.idOf = (email) => items.find((member) => member.email === email).id;
  const leaving = { ...org, person: told.idOf('coach@invite.exemple'), role: 'accompagnateur' };
  await administrator.call('removeMember', { params: leaving });
  await administrator.call('restoreMember', { params: leaving });
  await owner.query("insert into organisation values ($1, 'centre-mesure', 'Centre mesuré', 'centre', now())", [idOf(KIND.organisation, 99)]);
  const { id } = await manager.call('grantHabilitation', { params: org, body: { certificationId: idOf(KIND.certification, 1), centreSlug: 'centre-mesure', scope: 'both', validFrom: '2026-01-01', validTo: null } });
  await manager.call('listHabilitations', { params: org });
  await manager.call('endHabilitation', { params: { ...org, habilitation: id } });
}
