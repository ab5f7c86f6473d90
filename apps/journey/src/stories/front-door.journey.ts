import { routes } from '@probant/contract';
import { accessibilityOf, overflowOf } from '../support/accessibility.js';
import { DESK, errorsOf, openPage, PHONE, picture } from '../support/browser.js';
import { Client } from '../support/client.js';

describe('the front door', () => {
  it('says that database, queue, storage and worker are well', async () => {
    const health = await new Client().call(routes.health);
    expect(health).toMatchObject({ status: 'ok', checks: { database: true, queue: true, storage: true, worker: true } });
  });

  it.each([['a desk', DESK], ['a phone', PHONE]])('shows on %s a sign-in page that everybody can use', async (_, size) => {
    const page = await openPage('/', { size });
    await page.getByRole('button', { name: /se connecter/i }).waitFor();
    await picture(page, 'connexion');
    expect(await accessibilityOf(page)).toEqual([]);
    expect(await overflowOf(page)).toEqual([]);
    expect(errorsOf(page)).toEqual([]);
  });
});
