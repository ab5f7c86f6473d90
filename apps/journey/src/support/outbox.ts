import { routes } from '@probant/contract';
import { Client } from './client.js';
import { until } from './product.js';

export interface Mail { readonly id: string; readonly to: string; readonly subject: string; readonly text: string }

/** The newest mail sent to this address whose subject matches, waited for: mail leaves by the worker. */
export async function mailTo(email: string, subject: RegExp): Promise<Mail> {
  const reader = new Client();
  return until(`a mail to ${email} about ${subject}`, async () => {
    const { items } = await reader.call(routes.outbox, { query: { to: email } });
    return items.find((mail) => subject.test(mail.subject));
  });
}

/** The first link of a mail, as an address of the product. */
export function linkIn(mail: Mail): string {
  const found = /https?:\/\/[^\s)>"]+/.exec(mail.text)?.[0];
  if (!found) throw new Error(`no link in: ${mail.text}`);
  const link = new URL(found);
  return link.pathname + link.search + link.hash;
}
