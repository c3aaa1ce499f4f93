import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { choose } from '../harness/console.ts';
import { aPerson } from '../harness/person.ts';
import { anOperator, aPage, aVisitor, signIn } from '../harness/stage.ts';
import { webhookReceiver, type WebhookReceiver } from '../harness/webhook-receiver.ts';

const LOCAL = { SIGNET_OUTBOUND_ALLOW_VISITORS: '127.0.0.1' };
/** News are told when they can no longer be taken back. */
const TOLD = { timeout: 20_000 };
const SECRET_PATH = /\/hook\b/;

const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });

/** The last link to such a page that was posted, once there is one. */
async function linkIn({ heard }: WebhookReceiver, page: string): Promise<string> {
  const find = () =>
    heard.flatMap(({ body }) => body.match(new RegExp(`https?://[^"|)]+/${page}/[\\w.-]+`, 'g')) ?? []);
  await expect.poll(() => find().length, TOLD).toBeGreaterThan(0);
  return find().at(-1) ?? '';
}

const titles = ({ heard }: WebhookReceiver, title: string) => heard.filter(({ body }) => body.includes(title)).length;

describe('a visitor with a chat', () => {
  it('subscribes its channel in the dialog, confirms in it, changes, is told of an incident and ends it', async () => {
    const channel = await webhookReceiver();
    const { signet, api } = await aPage(LOCAL);
    await api.component({ name: 'API' });
    const componentId = await api.component({ name: 'Website' });
    const { page } = await aVisitor(signet);
    await page.getByRole('link', { name: 'Subscribe' }).click();
    const dialog = page.getByRole('dialog', { name: 'Subscribe' });
    await dialog.getByRole('radio', { name: 'In Slack' }).check();
    const address = dialog.getByLabel('Address of the channel’s incoming webhook');
    await address.fill('https://chat.example/services/T0');
    await dialog.getByRole('button', { name: 'Subscribe the channel' }).click();
    await dialog.getByRole('alert').getByText('This is no such address.').waitFor();
    expect(await address.inputValue()).toBe('https://chat.example/services/T0');
    await address.fill(channel.url);
    await dialog.getByRole('button', { name: 'Subscribe the channel' }).click();
    await dialog.getByText('Look into the channel.').waitFor();

    await page.goto(await linkIn(channel, 'confirm'));
    await page.getByText('In a channel of Slack').waitFor();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('You are subscribed.').waitFor();
    expect(await page.content()).not.toMatch(SECRET_PATH);
    await page.getByRole('radio', { name: 'Only these parts' }).check();
    await box(page, 'Website').check();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();

    await api.incident({ title: 'Of no concern' });
    await api.incident({ title: 'Errors on the website', impacts: [{ componentId, status: 'MAJOR_OUTAGE' }] });
    await expect.poll(() => titles(channel, 'Errors on the website'), TOLD).toBe(1);
    expect(titles(channel, 'Of no concern')).toBe(0);
    await page.goto(await linkIn(channel, 'unsubscribe'));
    await page.getByRole('button', { name: 'Unsubscribe' }).click();
    await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();
    expect(signet.printed).not.toMatch(SECRET_PATH);
  });
});

describe('a visitor with a program', () => {
  it('subscribes a webhook without JavaScript, verifies what it gets, and gets a lost link there', async () => {
    const program = await webhookReceiver();
    const { signet, api } = await aPage(LOCAL);
    const { page } = await aVisitor(signet, '/subscribe', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'By webhook' }).click();
    await page.getByLabel('Address of the webhook').first().fill(program.url);
    await page.getByRole('button', { name: 'Subscribe the webhook' }).click();
    await page.getByText('Look at what your webhook got.').waitFor();
    await page.goto(await linkIn(program, 'confirm'));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Verify what is posted').click();
    const secretOnPage = () => page.getByText(/^whsec_[\w+/]{43}=$/).textContent();
    const secret = await secretOnPage();
    await api.incident({ title: 'Errors' });
    await expect.poll(() => titles(program, 'incident.updated'), TOLD).toBe(1);
    const { body, headers } = program.heard.at(-1) ?? { body: '', headers: {} };
    expect(new Webhook(String(secret)).verify(body, headers)).toMatchObject({ type: 'incident.updated' });

    await page.getByRole('button', { name: 'Make a new secret' }).click();
    await page.getByText('A new secret is made.').waitFor();
    await page.getByText('Verify what is posted').click();
    expect(await secretOnPage()).not.toBe(secret);

    await page.goto('/subscribe?by=webhook');
    await page.getByLabel('Address of the webhook').last().fill(program.url);
    await page.getByRole('button', { name: 'Post a new link there' }).click();
    await page.getByText('Look at what your webhook got.').waitFor();
    await expect.poll(() => titles(program, 'subscription.link')).toBe(1);
  });
});

describe('an operator', () => {
  it('chooses what visitors are offered, and finds and removes a hook of theirs', async () => {
    const channel = await webhookReceiver();
    const { signet, api } = await aPage(LOCAL);
    const input = { channel: 'DISCORD', address: channel.url, wholePage: true };
    await api.ask('mutation ($input: SubscribeInput!) { subscribe(input: $input) }', { input });
    const { page } = await anOperator(signet, '/console/subscribers');
    await choose(page, 'Channel', 'Discord');
    await page.getByRole('link', { name: 'http://127.0.0.1' }).click();
    await page.getByRole('button', { name: 'Send the confirmation again' }).click();
    await page.getByText('Another link has gone to').waitFor();
    await expect.poll(() => titles(channel, '/confirm/')).toBe(2);
    expect(await page.content()).not.toMatch(SECRET_PATH);
    await page.getByRole('button', { name: 'Remove' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove subscriber' });
    await dialog.getByRole('textbox').fill(new URL(channel.url).host);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('is removed').waitFor();

    await page.goto('/console/settings');
    await box(page, 'Discord').uncheck();
    await box(page, 'Teams').uncheck();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('The settings are saved.').waitFor();
    await page.goto('/');
    await page.getByRole('link', { name: 'Subscribe' }).click();
    const ways = page.getByRole('radiogroup', { name: 'How' }).getByRole('radio');
    await expect
      .poll(() => ways.evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value)))
      .toEqual(['EMAIL', 'WEB_PUSH', 'SLACK', 'WEBHOOK']);
  });

  it('points an endpoint at one incident', async () => {
    const receiver = await webhookReceiver();
    const { signet, api } = await aPage({ SIGNET_OUTBOUND_ALLOW: '127.0.0.1' });
    const id = await api.incident({ title: 'Ours' });
    await api.incident({ title: 'Another' });
    const { page } = await anOperator(signet, '/console/endpoints/new');
    await page.getByRole('textbox', { name: 'Address', exact: true }).fill(receiver.url);
    await page.getByRole('radio', { name: 'Only one incident' }).check();
    await page.getByRole('button', { name: 'Create endpoint' }).click();
    await page.getByText('Choose an incident').waitFor();
    await choose(page, 'Incident', 'Ours');
    await page.getByRole('button', { name: 'Create endpoint' }).click();
    await page.getByRole('button', { name: 'I have stored it' }).click();
    await page.getByRole('heading', { name: 'What it is told' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Incident' }).inputValue()).toBe('Ours');
    await api.update(id, { status: 'IDENTIFIED', message: 'We found it.' });
    await expect.poll(() => titles(receiver, 'We found it.'), TOLD).toBe(1);
    expect(titles(receiver, 'Another')).toBe(0);
  });
});

it('subscribing hooks meets no barrier', async () => {
  const channel = await webhookReceiver();
  const { signet } = await aPage(LOCAL);
  const person = await aPerson({ origin: signet.origin, name: 'subscriber' });
  await bringAxe(person);
  const { page } = person;
  await page.goto('/');
  await page.getByRole('link', { name: 'Subscribe' }).click();
  const dialog = page.getByRole('dialog', { name: 'Subscribe' });
  for (const way of ['In Teams', 'By webhook']) {
    await dialog.getByRole('radio', { name: way }).check();
    await examine(person, `the dialog, ${way}`);
  }
  await dialog.getByLabel('Address of the webhook').fill(channel.url);
  await dialog.getByRole('button', { name: 'Subscribe the webhook' }).click();
  await dialog.getByText('Look at what your webhook got.').waitFor();
  for (const path of [
    '/subscribe?by=slack',
    '/subscribe?by=discord&notice=address',
    '/subscribe?by=webhook&notice=asked',
  ]) {
    await page.goto(path);
    await examine(person, path);
  }
  await page.goto(await linkIn(channel, 'confirm'));
  await examine(person, 'confirm');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('Verify what is posted').click();
  await examine(person, 'manage');
  await signIn(person, signet);
  await page.goto('/console/subscribers');
  await page.getByRole('link', { name: 'http://127.0.0.1' }).waitFor();
  await examine(person, 'the list');
});
