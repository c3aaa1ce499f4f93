import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { errorOf } from '../harness/console.ts';
import { aPerson } from '../harness/person.ts';
import { aNewServer, anOperator, aPage, aVisitor } from '../harness/stage.ts';

/** What an error of ours would look like if it reached a screen. */
const INSIDES = /\bat \S+ \(|node_modules|SQLITE|QueryFailed|SELECT |INSERT |stack trace|TypeError|\[object Object\]/;

it('the setup says at each field what is wrong with it', async () => {
  const signet = await aNewServer();
  const { page } = await aPerson({ origin: signet.origin, name: 'owner' });
  await page.goto(signet.setupLink);
  await page.getByLabel('Email').fill('ada@nowhere');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create the page' }).click();
  await expect.poll(() => errorOf(page.getByLabel('Your name'))).toBe('Must not be empty');
  expect(await errorOf(page.getByLabel('Email'))).toBe('Must be an email address');
  expect(await errorOf(page.getByLabel('Password', { exact: true }))).toMatch(/^Must have at least \d+ characters$/);
  expect(await errorOf(page.getByLabel('Name of the page'))).toBe('Must not be empty');
  expect(await page.getByLabel('Email').inputValue()).toBe('ada@nowhere');
});

it('the form of a component says at each field what is wrong with it', async () => {
  const { signet } = await aPage();
  const { page } = await anOperator(signet, '/console/components?add=component');
  const [name, link] = [page.getByRole('textbox', { name: 'Name' }), page.getByRole('textbox', { name: 'Link' })];
  await link.fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Create component' }).click();
  await expect.poll(() => errorOf(name)).toBe('Must not be empty');
  expect(await errorOf(link)).toBe('Must be an address that starts with http:// or https://');
  await name.fill('API');
  await link.fill('https://example.com');
  await page.getByRole('button', { name: 'Create component' }).click();
  await page.getByRole('button', { name: 'Status of API: Operational' }).waitFor();
});

it('the settings say at each field what is wrong with it, keep the rest, and reach the page once they are right', async () => {
  const { signet } = await aPage();
  const visitor = await aVisitor(signet);
  const { page } = await anOperator(signet, '/console/settings');
  const save = page.getByRole('button', { name: 'Save settings' });
  const [name, days, homepage] = [
    page.getByRole('textbox', { name: 'Name of the page' }),
    page.getByRole('textbox', { name: 'Days of past incidents' }),
    page.getByRole('textbox', { name: 'Homepage' }),
  ];
  await name.fill(' ');
  await days.fill('999');
  await homepage.fill('example');
  await save.click();
  await expect.poll(() => errorOf(name)).toBe('Must not be empty');
  expect(await errorOf(days)).not.toBe('');
  expect(await errorOf(homepage)).toBe('Must be an address that starts with http:// or https://');

  await name.fill('Acme <b>Cloud</b>');
  await days.fill('3');
  await homepage.fill('https://example.com');
  await save.click();
  await page.getByText('The settings are saved.').waitFor();
  await visitor.page.getByRole('link', { name: 'Acme <b>Cloud</b>' }).waitFor();
  await visitor.page.getByRole('heading', { name: 'Past 3 days' }).waitFor();
});

it('what somebody types is never run, wherever it is shown', async () => {
  const { signet, api } = await aPage();
  const attack = '<img src=x onerror="document.title=\'run\'">"\'`${1}';
  const component = await api.component({ name: attack, description: attack });
  await api.incident({
    title: attack,
    message: `${attack} [click](javascript:alert(1)) <script>document.title='run'</script>`,
    impacts: [{ componentId: component, status: 'MAJOR_OUTAGE' }],
  });
  const { page: theirs } = await aVisitor(signet);
  const { page } = await anOperator(signet);
  await page.getByRole('article', { name: attack }).waitFor();
  for (const shown of [theirs, page]) {
    expect(await shown.title()).not.toBe('run');
    expect(await shown.locator('main img, main script, [href^="javascript"]').count()).toBe(0);
    expect(await shown.getByRole('main').textContent()).toContain(attack);
  }
});

it('no address of the server shows its insides', async () => {
  const { signet } = await aPage();
  const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
  visitor.expects(/status of 4\d\d/);
  for (const path of [
    "/incidents/1'%20OR%201=1--",
    '/incidents/%00',
    '/incidents/999999999999999999999999',
    '/maintenances/NaN',
    '/%E0%A4%A',
    '/graphql?query={statusPage{',
    '/graphql?query={incident(id:"x%27"){title}}',
    '/assets/nothing.js',
    `/${'x'.repeat(3_000)}`,
  ]) {
    await visitor.page.goto(path);
    expect(await words(visitor.page.locator('body')), path).not.toMatch(INSIDES);
  }
});

it('a console whose server fails says so in plain words, and tries again', async () => {
  const { signet } = await aPage();
  const operator = await anOperator(signet, '/console');
  operator.expects(/status of 500|status of 502/);
  const { page } = operator;
  await page.getByText('Start with your components').waitFor();
  await page.route('/graphql', (route) =>
    route.fulfill({
      status: 500,
      contentType: 'text/plain',
      body: 'Error: SQLITE_BUSY\n    at Database.run (/srv/db.js:1:1)',
    }),
  );
  await openScreen(page, 'Incidents');
  await page.getByRole('alert').getByText('This could not be loaded').waitFor();
  expect(await words(page.locator('body'))).not.toMatch(INSIDES);
  await page.unroute('/graphql');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('No incident yet').waitFor();
});

async function openScreen(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
}

async function words(of: Locator): Promise<string> {
  return (await of.innerText()).trim();
}
