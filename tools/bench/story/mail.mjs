import { Person, until } from '../client.mjs';
import { PASSWORD } from '../data.mjs';

/** The one-time link's token in the newest mail to this address whose text matches, waited for. */
export async function tokenTo(told, to, wanted) {
  const reader = new Person(told.url, told.costs);
  const { items } = await until(() => reader.call('outbox', { query: { to } }), ({ items }) => items.some(({ text }) => wanted.test(text)));
  return wanted.exec(items.find(({ text }) => wanted.test(text)).text)[1];
}

/** Somebody invited opens their link, makes their account, and is signed in. */
export async function accepted(told, email, name) {
  const token = await tokenTo(told, email, /invitation#([\w-]+)/);
  const person = new Person(told.url, told.costs);
  await person.call('readInvitation', { body: { token } });
  await person.call('acceptInvitation', { body: { token, givenName: name, familyName: 'Mesure', password: PASSWORD } });
  return Person.signIn(told.url, email, PASSWORD, told.costs);
}
