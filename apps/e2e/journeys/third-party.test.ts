import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { aPerson } from '../harness/person.ts';
import { famousServices } from '../harness/famous-services.ts';
import { aPage, aVisitor, signIn } from '../harness/stage.ts';
import { statuspage } from '../harness/statuspage.ts';

const SUMMARY = '/api/v2/summary.json';

/** A provider's page, which says what the test says at each path. */
async function aProvider() {
  const provider = { says: new Map([[SUMMARY, statuspage('operational')]]), origin: '' };
  const server = createServer((request, response) => {
    const body = provider.says.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200).end(body ?? 'nothing here');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  provider.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return provider;
}

it('a component is made to follow a provider, and open pages follow it', async () => {
  const provider = await aProvider();
  const { signet, api } = await aPage({ SIGNET_OUTBOUND_ALLOW: '127.0.0.1' });
  const id = await api.component({ name: 'Code hosting' });
  const operator = await aPerson({ origin: signet.origin, name: 'operator' });
  await bringAxe(operator);
  await signIn(operator, signet);
  const { page: console } = operator;
  await console.goto(`/console/components/${id}`);
  await console.getByRole('button', { name: 'Follow a service' }).click();
  const dialog = console.getByRole('dialog', { name: 'Follow a service with Code hosting' });
  await dialog.getByRole('textbox', { name: 'Service or address' }).fill('github');
  await dialog
    .getByRole('button', { name: /^GitHub/ })
    .first()
    .waitFor();
  await dialog.getByRole('textbox', { name: 'Service or address' }).fill(provider.origin);
  await dialog.getByRole('button', { name: 'Look at this address' }).click();
  await dialog.getByRole('checkbox', { name: 'Git Operations' }).check();
  await examine(operator, 'choosing what to follow');
  await dialog.getByRole('button', { name: /^Follow 127/ }).click();
  const section = console.getByRole('region', { name: 'Third party' });
  await section.getByText(/^Last read/).waitFor();

  const { page: visited } = await aVisitor(signet);
  const row = visited.getByRole('listitem').filter({ hasText: 'Code hosting' });
  await row.getByText(/^via 127/).waitFor();
  const incident = {
    id: 'i1',
    name: 'Pushes are slow',
    status: 'investigating',
    impact: 'minor',
    shortlink: 'https://stspg.io/i1',
    created_at: new Date().toISOString(),
    components: [{ id: 'g1', name: 'Git Operations' }],
  };
  provider.says.set(SUMMARY, statuspage('partial_outage', [incident]));
  await section.getByRole('button', { name: 'Read now' }).click();
  await row.getByText('Partial outage').waitFor();
  expect(await row.getByRole('link', { name: 'Pushes are slow' }).getAttribute('href')).toBe('https://stspg.io/i1');

  await section.getByRole('button', { name: 'Override' }).click();
  await console.getByRole('menuitem', { name: 'Degraded performance' }).click();
  await row.getByText('Degraded performance').waitFor();
  await section.getByText('Your word holds').waitFor();
  await examine(operator, 'a component whose provider is overridden');
  await section.getByRole('button', { name: /^Follow 127.* again$/ }).click();
  await row.getByText('Partial outage').waitFor();

  provider.says.set(SUMMARY, '<!doctype html><title>Welcome</title>');
  await section.getByRole('button', { name: 'Read now' }).click();
  await row.getByText('Unknown').waitFor();
  await row.getByText(/not readable since/).waitFor();
  await section.getByText('It cannot be read').waitFor();
  await console.getByRole('link', { name: 'Overview', exact: true }).click();
  await console.getByText(/has not been readable since/).waitFor();
  await console.goto(`/console/components/${id}`);

  // The provider has moved to another platform, with other keys.
  const page = { name: 'GitHub', url: provider.origin, status: 'UP' };
  provider.says.set('/summary.json', JSON.stringify({ page, activeIncidents: [], activeMaintenances: [] }));
  const parts = { components: [{ id: 'new', name: 'Git', status: 'OPERATIONAL' }] };
  provider.says.set('/v2/components.json', JSON.stringify(parts));
  for (const times of [2, 3]) {
    await section.getByRole('button', { name: 'Read now' }).click();
    await section.getByText(`(${times} times in a row)`).waitFor();
  }
  await section.getByText('It seems to run on Instatus now').waitFor();
  await examine(operator, 'a provider that has moved');
  await section.getByRole('button', { name: 'Follow it there' }).click();
  await dialog.getByRole('checkbox', { name: 'Git' }).check();
  await dialog.getByRole('button', { name: /^Follow 127/ }).click();
  await row.getByText('Operational').waitFor();
  await section.getByRole('button', { name: 'Change' }).click();
  expect(await dialog.getByRole('checkbox', { name: 'Git' }).isChecked()).toBe(true);
  await dialog.getByText('How its words are taken').click();
  await dialog.getByRole('combobox', { name: 'What “OPERATIONAL” means' }).click();
  await console.getByRole('option', { name: 'Degraded performance' }).click();
  await dialog.getByRole('button', { name: /^Follow 127/ }).click();
  await row.getByText('Degraded performance').waitFor();
  await section.getByRole('button', { name: 'Follow no longer' }).click();
  await row.getByText(/^via 127/).waitFor({ state: 'detached' });
  // A provider is asked every five seconds at most, also by hand.
}, 120_000);

it('GitHub is added from the catalogue, part by part, and its bad minute is seen live', async () => {
  const summary = 'https://www.githubstatus.com/api/v2/summary.json';
  const famous = await famousServices('www.githubstatus.com');
  famous.says(summary, statuspage('operational'));
  const { signet } = await aPage(famous.environment);
  const operator = await aPerson({ origin: signet.origin, name: 'operator' });
  await bringAxe(operator);
  await signIn(operator, signet);
  const { page } = operator;
  await page.goto('/console/components');
  await page.getByRole('button', { name: 'Add from a service' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add components that follow a service' });
  await dialog.getByRole('textbox', { name: 'Service or address' }).fill('git');
  await examine(operator, 'searching the catalogue');
  await dialog.getByRole('button', { name: 'GitHub', exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'Git Operations' }).check();
  await dialog.getByRole('checkbox', { name: 'API Requests' }).check();
  await dialog.getByRole('textbox', { name: 'Name of the component for API Requests' }).fill('GitHub’s API');
  await dialog.getByRole('combobox', { name: 'Group' }).click();
  await page.getByRole('option', { name: 'A new group' }).click();
  await dialog.getByText('How its words are taken').click();
  await dialog.getByRole('combobox', { name: 'What “degraded_performance” means' }).waitFor();
  await examine(operator, 'choosing what becomes a component');
  await dialog.getByRole('button', { name: 'Add 2 components' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'How the reading of third parties goes' }).click();
  await page.getByRole('button', { name: 'Read now: Git Operations' }).waitFor();
  await page
    .getByText(/^last read/)
    .first()
    .waitFor();
  await examine(operator, 'the list of third parties');

  const { page: visited } = await aVisitor(signet);
  await visited.getByText('GitHub', { exact: true }).first().click();
  const row = visited.getByRole('listitem').filter({ hasText: 'Git Operations' });
  await row.getByText(/^via GitHub/).waitFor();
  await row.getByText('Operational').waitFor();
  famous.says(summary, statuspage('major_outage'));
  await page.getByRole('button', { name: 'Read now: Git Operations' }).click();
  await row.getByText('Major outage').waitFor();
  expect(await visited.getByRole('listitem').filter({ hasText: 'GitHub’s API' }).innerText()).toContain('Operational');
});
