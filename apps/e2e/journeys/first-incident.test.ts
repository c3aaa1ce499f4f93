import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choose, composer, impact, messageField, pick, publish, titleField } from '../harness/console.ts';
import { card, headline, pastDays, row, updates } from '../harness/public-page.ts';
import { aPerson } from '../harness/person.ts';
import { aNewServer, aVisitor } from '../harness/stage.ts';

const TITLE = 'Elevated error rates on the API';

it('from the first start to a resolved incident, before the eyes of a visitor', async () => {
  const signet = await aNewServer();
  const owner = await aPerson({ origin: signet.origin, name: 'owner' });
  const { page } = owner;

  await setUp(page, signet.setupLink);
  await page.getByRole('link', { name: 'Add component' }).click();
  await addComponent(page, 'Website');
  await page.getByRole('button', { name: 'Add group' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Platform');
  await page.getByRole('button', { name: 'Create group' }).click();
  await page.getByRole('region', { name: 'Platform' }).waitFor();
  await page.getByRole('button', { name: 'Add component' }).click();
  await addComponent(page, 'API', 'Platform');

  const visitor = await aVisitor(signet);
  const theirs = visitor.page;
  expect(await theirs.title()).toBe('Operational – Acme');
  expect(await headline(theirs).textContent()).toBe('All systems operational');
  expect(await row(theirs, 'API').textContent()).toContain('Operational');

  await page.getByRole('button', { name: 'New incident' }).click();
  await titleField(page).fill(TITLE);
  await messageField(page).fill('Some requests fail with **503**.');
  await impact(page, 'API', 'Partial outage');
  const delay = await publishAndMeasure(page, 'CreateIncident', card(theirs, TITLE).waitFor());
  expect(delay).toBeLessThan(1_000);
  expect(await headline(theirs).textContent()).toBe('API: partial outage');
  expect(await row(theirs, 'API').textContent()).toContain('Partial outage');
  expect(await card(theirs, TITLE).textContent()).toContain('Investigating');
  expect(await card(theirs, TITLE).locator('strong').allTextContents()).toContain('503');
  await expect.poll(() => theirs.title()).toBe('● Partial outage – Acme');

  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('button', { name: `Post update: ${TITLE}` }).click();
  await pick(composer(page), 'Status', 'Identified');
  await messageField(page).fill('A bad deploy. We are rolling it back.');
  await impact(page, 'API', 'Major outage');
  const worse = card(theirs, TITLE).getByText('A bad deploy. We are rolling it back.');
  expect(await publishAndMeasure(page, 'PostIncidentUpdate', worse.waitFor())).toBeLessThan(1_000);
  expect(await headline(theirs).textContent()).toBe('API: major outage');
  expect(await row(theirs, 'API').textContent()).toContain('Major outage');
  const [newest] = await updates(card(theirs, TITLE)).allTextContents();
  expect(newest).toMatch(/Partial outage.*Major outage/);

  await page.getByRole('button', { name: `Resolve: ${TITLE}` }).click();
  await messageField(page).fill('The deploy is rolled back.');
  const green = headline(theirs).getByText('All systems operational').waitFor();
  expect(await publishAndMeasure(page, 'PostIncidentUpdate', green)).toBeLessThan(1_000);
  expect(await row(theirs, 'API').textContent()).toContain('Operational');
  expect(await card(theirs, TITLE).count()).toBe(0);
  const past = pastDays(theirs).getByRole('article').filter({ hasText: TITLE });
  expect(await past.textContent()).toContain('Resolved');
  expect(visitor.loads(), 'the page was never loaded again').toBe(1);

  await past.getByRole('link', { name: TITLE }).click();
  await theirs.waitForURL(/\/incidents\/\d+$/);
  expect(await headline(theirs).textContent()).toBe(TITLE);
  expect(await updates(theirs.getByRole('article')).allTextContents()).toEqual([
    expect.stringContaining('The deploy is rolled back.'),
    expect.stringContaining('A bad deploy.'),
    expect.stringContaining('Some requests fail'),
  ]);
});

async function setUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your name').fill('Ada Lovelace');
  await page.getByLabel('Email').fill('ada@example.com');
  await page.getByLabel('Password', { exact: true }).fill('correct horse battery');
  await page.getByLabel('Name of the page').fill('Acme');
  const zone = page.getByRole('combobox', { name: 'Time zone' });
  expect(await zone.inputValue()).toMatch(/^Europe\/Madrid/);
  await zone.fill('Berlin');
  await page.getByRole('option', { name: /Europe\/Berlin/ }).click();
  await page.getByRole('button', { name: 'Create the page' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
}

async function addComponent(page: Page, name: string, group?: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  if (group) await choose(page, 'Group', group);
  await page.getByRole('button', { name: 'Create component' }).click();
  await page.getByRole('button', { name: `Status of ${name}: Operational` }).waitFor();
}

/** Milliseconds from the server's answer to the operator until the visitor saw it. */
async function publishAndMeasure(page: Page, operation: string, seen: Promise<void>): Promise<number> {
  const seenAt = seen.then(() => Date.now());
  const answered = page
    .waitForResponse((response) => (response.request().postData() ?? '').includes(`"${operation}"`))
    .then(() => Date.now());
  await publish(page);
  await composer(page).waitFor({ state: 'detached' });
  return (await seenAt) - (await answered);
}
