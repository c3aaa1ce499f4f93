import { describe, it } from 'vitest';
import { aPerson, type Person } from '../harness/person.ts';
import type { Api } from '../harness/api.ts';
import { anotherSite } from '../harness/another-site.ts';
import { bringAxe, examine } from '../harness/axe.ts';
import { choose, composer, impact, messageField, publish, titleField } from '../harness/console.ts';
import { headline } from '../harness/public-page.ts';
import type { Signet } from '../harness/signet.ts';
import { aNewServer, aPage, signIn } from '../harness/stage.ts';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

/** Every status, a promise that is late, a postmortem, maintenance, a metric, long words. */
async function aFullPage(api: Api) {
  const platform = await api.group({ name: 'Platform' });
  const hidden = await api.group({ name: 'Internals', visibility: 'HIDDEN' });
  const closed = await api.group({ name: 'Payments', collapse: 'COLLAPSED' });
  const one = await api.component({
    name: 'API',
    groupId: platform,
    description: 'REST and GraphQL',
    link: 'https://example.com/',
    tags: ['core', 'eu'],
  });
  const two = await api.component({ name: 'Website', groupId: platform, status: 'UNKNOWN' });
  const three = await api.component({
    name: 'Webhooks-with-a-name-that-nobody-would-break-anywhere',
    groupId: platform,
  });
  await api.component({ name: 'Cards', groupId: closed, status: 'DEGRADED_PERFORMANCE' });
  await api.component({ name: 'Ledger', groupId: hidden });
  await api.component({ name: 'Mail', status: 'MAJOR_OUTAGE' });
  await api.component({ name: 'Old shop', enabled: false });
  const open = await api.incident({
    title: 'Errors on the API',
    message: 'Writes fail with `503`.\n\n- retry them\n- see [the docs](https://example.com/)',
    nextUpdateBy: inHours(0.5),
    impacts: [
      { componentId: one, status: 'PARTIAL_OUTAGE' },
      { componentId: three, status: 'DEGRADED_PERFORMANCE' },
    ],
  });
  await api.update(open, {
    status: 'IDENTIFIED',
    message: 'Found.',
    impacts: [{ componentId: one, status: 'MAJOR_OUTAGE' }],
  });
  const past = await api.incident({ title: 'Slow website', startedAt: inHours(-26) });
  await api.update(past, { status: 'RESOLVED', message: 'Fast again.', postedAt: inHours(-25) });
  await api.ask(
    'mutation ($id: ID!) { updateIncident(id: $id, input: { postmortem: "## Why\\n\\nA cache." }) { id } }',
    {
      id: past,
    },
  );
  const running = await api.maintenance({
    title: 'Database upgrade',
    plannedStart: inHours(-1),
    plannedEnd: inHours(1),
    components: [{ componentId: two, status: 'UNDER_MAINTENANCE' }],
  });
  await api.maintenance({ title: 'Network change', plannedStart: inHours(24), plannedEnd: inHours(26) });
  await api.template({ name: 'Errors in one region', impacts: [{ componentId: one, status: 'MAJOR_OUTAGE' }] });
  await api.ask('mutation { createMetric(input: { name: "Response time", suffix: "ms" }) { id } }');
  return { open, past, running, two };
}

async function anExaminer({ origin }: Pick<Signet, 'origin'>, name: string): Promise<Person> {
  const person = await aPerson({ origin, name });
  await bringAxe(person);
  return person;
}

describe('no barrier on the public page', () => {
  it('in an outage, on the pages of an incident and of a maintenance, and where nothing is', async () => {
    const { signet, api } = await aPage();
    const { open, past, running, two } = await aFullPage(api);
    const visitor = await anExaminer(signet, 'visitor');
    visitor.expects(/404/);
    for (const [screen, path] of [
      ['outage', '/'],
      ['open incident', `/incidents/${open}`],
      ['past incident', `/incidents/${past}`],
      ['maintenance', `/maintenances/${running}`],
      ['postmortem', `/incidents/${past}/postmortem`],
      ['history', '/history'],
      ['history of a component', `/history?component=${two}`],
      ['not found', '/nowhere'],
    ] as const) {
      await visitor.page.goto(path);
      await visitor.page.getByRole('button', { name: /^Colours/ }).waitFor();
      await examine(visitor, screen);
    }
  });

  it('when it is empty, and when all is well', async () => {
    const { signet, api } = await aPage();
    const visitor = await anExaminer(signet, 'visitor');
    await visitor.page.goto('/');
    await visitor.page.getByRole('heading', { name: 'No components yet' }).waitFor();
    await examine(visitor, 'empty page');
    await api.component({ name: 'API' });
    await visitor.page.reload();
    await headline(visitor.page).getByText('All systems operational').waitFor();
    await examine(visitor, 'all green');
  });
});

describe('no barrier in what other sites show', () => {
  it('in the frame and in the line that the script puts', async () => {
    const { signet, api } = await aPage();
    await aFullPage(api);
    const visitor = await anExaminer(signet, 'visitor');
    await visitor.page.goto('/embed');
    await visitor.page.getByRole('link', { name: 'Errors on the API' }).waitFor();
    await examine(visitor, 'frame');
    const site = await anotherSite(`<main><h1>Shop</h1><script async src="${signet.origin}/embed.js"></script></main>`);
    const customer = await anExaminer({ origin: site }, 'customer');
    customer.expects(/^a request to another origin/);
    await customer.page.goto('/');
    await customer.page.getByRole('status').getByRole('link').waitFor();
    await examine(customer, 'widget');
  });
});

describe('no barrier in the console', () => {
  it('before anybody is signed in', async () => {
    const signet = await aNewServer();
    const owner = await anExaminer(signet, 'owner');
    const { page } = owner;
    await page.goto('/console');
    await page.getByRole('heading', { name: 'This page waits for its owner' }).waitFor();
    await examine(owner, 'waits for its owner');
    await page.goto(signet.setupLink);
    await page.getByRole('button', { name: 'Create the page' }).click();
    await page.getByText('Must not be empty').first().waitFor();
    await examine(owner, 'setup');
  });

  it('at the sign-in', async () => {
    const { signet } = await aPage();
    const operator = await anExaminer(signet, 'operator');
    await operator.page.goto('/console/sign-in');
    await operator.page.getByRole('button', { name: 'Sign in' }).click();
    await operator.page.getByText('Your password, please').waitFor();
    await examine(operator, 'sign-in');
  });

  it('on its screens', async () => {
    const { signet, api } = await aPage();
    const operator = await anExaminer(signet, 'operator');
    const { page } = operator;
    await signIn(operator, signet);
    await page.goto('/console');
    await page.getByText('Start with your components').waitFor();
    await examine(operator, 'empty overview');

    const { open } = await aFullPage(api);
    await page.getByRole('heading', { name: 'What is wrong now' }).waitFor();
    await page.getByRole('button', { name: /^Status of Mail/ }).waitFor();
    await examine(operator, 'overview');
    await page.goto('/console/components');
    await page.getByRole('button', { name: 'More about API' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await page.getByRole('form', { name: 'API' }).waitFor();
    await examine(operator, 'components');
    await page.goto('/console/incidents');
    await page.getByRole('link', { name: 'Slow website' }).waitFor();
    await examine(operator, 'incidents');
    await page.goto('/console/incidents?search=nowhere');
    await page.getByText('Nothing found for “nowhere”').waitFor();
    await examine(operator, 'nothing found');
    await page.goto(`/console/incidents/${open}`);
    await page.getByRole('heading', { name: 'Errors on the API', level: 1 }).waitFor();
    await examine(operator, 'incident');
    await page.goto('/console/templates');
    await page.getByRole('link', { name: 'Errors in one region' }).waitFor();
    await examine(operator, 'templates');
    await page.getByRole('link', { name: 'Errors in one region' }).click();
    await page.getByRole('region', { name: 'Filled in with the examples' }).getByText('eu-west-1').first().waitFor();
    await examine(operator, 'template');
    await page.goto('/console/share');
    await page.getByRole('img', { name: 'Preview of the badge' }).waitFor();
    await examine(operator, 'share');
    await page.goto('/console/settings');
    await page.getByRole('button', { name: 'Save settings' }).waitFor();
    await examine(operator, 'settings');
  });

  it('in what opens over its screens', async () => {
    const { signet, api } = await aPage();
    await aFullPage(api);
    const operator = await anExaminer(signet, 'operator');
    const { page } = operator;
    await signIn(operator, signet);
    await page.goto('/console/components?compose=new');
    await publish(page);
    await composer(page).getByText('Must not be empty').first().waitFor();
    await titleField(page).fill('Mail is late');
    await messageField(page).fill('Mail leaves *late*.');
    await impact(page, 'Mail', 'Partial outage');
    await page.getByRole('region', { name: 'As visitors will see it' }).getByText('late', { exact: true }).waitFor();
    await examine(operator, 'composer');
    await choose(composer(page), 'Template', 'Errors in one region');
    await composer(page).getByLabel('Region').fill('eu-west-1');
    await composer(page).getByRole('button', { name: 'Fill in' }).click();
    await composer(page).getByText('You have already written something').waitFor();
    await examine(operator, 'composer with a template');
    await page.keyboard.press('Escape');
    await composer(page).waitFor({ state: 'detached' });

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search and commands' }).waitFor();
    await examine(operator, 'palette');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'More about API' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog', { name: 'Delete component' }).waitFor();
    await examine(operator, 'delete dialog');
  });
});
