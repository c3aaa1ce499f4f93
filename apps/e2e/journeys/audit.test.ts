import { expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { aPerson } from '../harness/person.ts';
import { aPage, signIn } from '../harness/stage.ts';

it('what was done is found again, with what was there before, and exported', async () => {
  const { signet, api } = await aPage();
  const id = await api.component({ name: 'API', description: 'REST' });
  await api.ask(`mutation { updateComponent(id: "${id}", input: { name: "Gateway" }) { id } }`);
  for (let n = 1; n <= 20; n += 1) await api.component({ name: `Part ${n}` });
  const operator = await aPerson({ origin: signet.origin, name: 'operator' });
  await bringAxe(operator);
  await signIn(operator, signet);
  const { page, context } = operator;
  await page.goto('/console/team');
  await page.getByRole('link', { name: 'Audit log' }).click();
  await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor();
  const rows = page.getByRole('main').getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(20);
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(20);

  await page.getByRole('searchbox', { name: 'Search names and actions' }).fill('gateway');
  await expect.poll(() => rows.count()).toBe(1);
  expect(await rows.first().textContent()).toContain('Update component Gateway');
  await rows.first().locator('summary').click();
  const table = page.getByRole('table', { name: 'Component Gateway' });
  expect(await table.getByRole('row', { name: /^Name/ }).getByRole('cell').allTextContents()).toEqual([
    'API',
    'Gateway',
  ]);
  await examine(operator, 'the audit log');

  const address = await page.getByRole('link', { name: 'Export these' }).getAttribute('href');
  const file = await context.request.get(`${signet.origin}${address}`);
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('updateComponent');

  await page.getByRole('searchbox', { name: 'Search names and actions' }).fill('nothing of the kind');
  await page.getByText('Nothing like this was done.').waitFor();
});
