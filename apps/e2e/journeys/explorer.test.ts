import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { aPerson } from '../harness/person.ts';
import { aPage } from '../harness/stage.ts';

it('the API can be tried at /graphql, with nothing loaded from elsewhere', async () => {
  const { signet, api } = await aPage();
  await api.component({ name: 'API', status: 'MAJOR_OUTAGE' });
  const { page } = await aPerson({ origin: signet.origin, name: 'integrator' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/graphql');
  await ready(page, 'indicator');
  await page.locator('[aria-haspopup="menu"]').and(run(page)).click();
  await page.getByRole('menuitem', { name: 'Page' }).click();
  await result(page).getByText('"API: major outage"').waitFor();
  expect(asked.filter((url) => !url.startsWith(signet.origin) && !/^(data|blob):/.test(url))).toEqual([]);
});

it('a link to /graphql may bring its query along', async () => {
  const { signet } = await aPage();
  const { page } = await aPerson({ origin: signet.origin, name: 'integrator' });
  await page.goto(`/graphql?query=${encodeURIComponent('{ statusPage { headline } }')}`);
  await ready(page, 'headline');
  await run(page).click();
  await result(page).getByText('"All systems operational"').waitFor();
});

/** Once the query is in the editor and there is a place for its result. */
async function ready(page: Page, word: string): Promise<void> {
  await page.getByText(word, { exact: true }).first().waitFor();
  await result(page).locator('.monaco-editor').waitFor();
}

function run(page: Page): Locator {
  return page.getByRole('button', { name: /^Execute query/ });
}

function result(page: Page): Locator {
  return page.getByRole('region', { name: /result/i });
}
