import type { Page } from 'playwright-core';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { OWNER } from '../harness/api.ts';
import { bringAxe, examine } from '../harness/axe.ts';
import { choose, errorOf } from '../harness/console.ts';
import { MailBox } from '../harness/mail-box.ts';
import { aPerson } from '../harness/person.ts';
import { anOperator, aPage, aViewer, signIn } from '../harness/stage.ts';
import { webhookReceiver, type Heard } from '../harness/webhook-receiver.ts';

const NAME = 'Paging of the night shift';
const LOCAL = { SIGNET_OUTBOUND_ALLOW: '127.0.0.1' };

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** As it stands in the form of a mail server of this machine. */
async function fillMail(page: Page, port: number): Promise<void> {
  await field(page, 'Host').fill('127.0.0.1');
  await page.getByRole('radio', { name: 'None' }).check();
  await field(page, 'Port').fill(String(port));
  await field(page, 'Address').fill('status@acme.example');
}

async function createWebhook(page: Page, url: string): Promise<string> {
  await field(page, 'Address').fill(url);
  await field(page, 'What it is for').fill(NAME);
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  return takeSecret(page);
}

/** It is shown once, and only the button takes it away. */
async function takeSecret(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'Its secret' });
  const secret = await dialog.getByText(/^whsec_[\w+/]{43}=$/).textContent();
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'I have stored it' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain('whsec_');
  return secret ?? '';
}

const typeOf = ({ headers, body }: Heard, secret: string) =>
  (new Webhook(secret).verify(body, headers) as { type: string }).type;

describe('mail', () => {
  it('is kept until a server is set, tried, and then sent', async () => {
    const box = await MailBox.open();
    const { signet } = await aPage(LOCAL);
    const { page } = await anOperator(signet, '/console/settings');
    await page.getByRole('link', { name: 'Mail' }).click();
    await page.getByText('Nothing is sent: mails are kept').waitFor();
    expect(await page.getByLabel('Send a test to').inputValue()).toBe(OWNER.email);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('It was kept').waitFor();
    await page.getByRole('button', { name: /^A test from/ }).click();
    const kept = page.getByRole('dialog', { name: /^A test from/ });
    await kept.frameLocator('iframe').getByText('Nothing has happened.').waitFor();
    await kept.getByRole('tab', { name: 'As text' }).click();
    await kept.getByText('Nothing has happened.').waitFor();
    await page.keyboard.press('Escape');

    await field(page, 'Host').fill('mail example');
    await page.getByRole('button', { name: 'Send a test' }).click();
    expect(await errorOf(field(page, 'Host'))).toBe('Must be a host such as mail.example.com');
    await fillMail(page, 9);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('the server could not be reached').waitFor();
    await fillMail(page, box.port);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The mail server took it').waitFor();
    expect(box.mails.map(({ subject }) => subject)).toEqual([expect.stringMatching(/^A test from/)]);
    await page.reload();
    await page.getByText('Nothing is sent: mails are kept').waitFor();

    await fillMail(page, box.port);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(`Mails are sent through 127.0.0.1:${box.port}`).waitFor();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The mail server took it').waitFor();
    expect(box.mails).toHaveLength(2);

    await page.getByRole('button', { name: 'Remove server' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove mail server' });
    await dialog.getByLabel('Type “127.0.0.1” to confirm').fill('127.0.0.1');
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Nothing is sent: mails are kept').waitFor();
  });

  it('that the environment sets is shown, and not to be changed', async () => {
    const box = await MailBox.open();
    const { signet } = await aPage(box.env);
    const { page } = await anOperator(signet, '/console/settings/mail');
    await page.getByText('Set by the environment').waitFor();
    expect(await page.getByRole('textbox', { name: 'Host' }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Kept mails' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('The mail server took it').waitFor();
  });
});

describe('an endpoint', () => {
  it('is made, tried, told, and given another secret', async () => {
    const receiver = await webhookReceiver();
    const { signet, api } = await aPage(LOCAL);
    const { page } = await anOperator(signet);
    await page.getByRole('link', { name: 'Endpoints' }).click();
    await page.getByRole('link', { name: 'Create the first one' }).click();
    await page.getByRole('button', { name: 'Create endpoint' }).click();
    expect(await errorOf(field(page, 'Address'))).toContain('Must be an address');
    const secret = await createWebhook(page, receiver.url);
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await page.getByRole('button', { name: 'Send a test' }).click();
    await page.getByText('It took the message, and answered 200').waitFor();
    expect(receiver.heard.map((heard) => typeOf(heard, secret))).toEqual(['test']);

    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate', exact: true }).click();
    const fresh = await takeSecret(page);
    await page.getByText('messages are signed with the secret before it too').waitFor();
    await api.incident({ title: 'Errors on the API' });
    await expect.poll(() => receiver.heard.length, { timeout: 20_000 }).toBe(2);
    for (const either of [secret, fresh]) expect(typeOf(receiver.heard[1] as Heard, either)).toBe('incident.updated');
    await expect
      .poll(async () => {
        await page.getByRole('button', { name: 'Look again' }).click();
        return page.getByRole('listitem').filter({ hasText: 'Errors on the API' }).textContent();
      })
      .toContain('Taken at');

    await page.getByRole('checkbox', { name: 'Maintenance' }).uncheck();
    await page.getByRole('radio', { name: 'Only these parts' }).check();
    await page.getByRole('button', { name: 'Save endpoint' }).click();
    await page.getByText('Choose at least one group or component').waitFor();
    await page.getByRole('radio', { name: 'The whole page' }).check();
    await page.getByRole('button', { name: 'Save endpoint' }).click();
    await page.getByText('The endpoint is saved.').waitFor();
    await page.reload();
    expect(await page.getByRole('checkbox', { name: 'Maintenance' }).isChecked()).toBe(false);

    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete endpoint' });
    await dialog.getByLabel(`Type “${NAME}” to confirm`).fill(NAME);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No endpoint yet').waitFor();
  });

  it('that fails goes into quarantine, of which its maker hears; what was given up is sent again', async () => {
    const [receiver, box] = [await webhookReceiver(), await MailBox.open()];
    receiver.answers(410);
    const { signet, api } = await aPage({ ...LOCAL, ...box.env });
    const { page } = await anOperator(signet, '/console/endpoints/new');
    const secret = await createWebhook(page, receiver.url);
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await api.incident({ title: 'Errors on the API' });
    await expect.poll(() => box.mails.length, { timeout: 20_000 }).toBe(1);
    const [mail] = box.mails;
    expect([mail?.subject, mail?.to]).toEqual([
      expect.stringContaining(`no longer reach the webhook “${NAME}”`),
      expect.objectContaining({ text: OWNER.email }),
    ]);
    await page.goto(/https?:\S+\/console\/endpoints\/\d+/.exec(mail?.text ?? '')?.[0] ?? '');
    await page.getByText('It is told nothing since').waitFor();
    const row = page.getByRole('listitem').filter({ hasText: 'Errors on the API' });
    await row.getByText('1 attempt').click();
    const attempts = row.getByRole('listitem');
    expect(await attempts.allTextContents()).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\dRefused \(410\)\d+ msthe server answered 410$/),
    ]);
    await page.getByRole('heading', { level: 1, name: NAME }).locator('..').getByText('In quarantine').waitFor();
    expect(await row.getByRole('button', { name: 'Send again' }).count()).toBe(0);

    receiver.answers(200);
    await page.getByRole('button', { name: 'Lift quarantine' }).click();
    await row.getByRole('button', { name: 'Send again' }).click();
    await expect.poll(() => receiver.heard.length).toBe(2);
    const [first, again] = receiver.heard;
    expect(again?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(again && typeOf(again, secret)).toBe('incident.updated');
    const seen = async () => {
      await page.getByRole('button', { name: 'Look again' }).click();
      return attempts.allTextContents();
    };
    await expect.poll(seen).toEqual([expect.stringContaining('Taken (200)'), expect.stringContaining('Refused (410)')]);
    expect(box.mails).toHaveLength(1);
  });

  it('is not for everybody', async () => {
    const { signet } = await aPage();
    const { page } = await aViewer(signet, '/console/endpoints');
    await page.getByText('There is nothing here').waitFor();
    expect(await page.getByRole('link', { name: 'Endpoints' }).count()).toBe(0);
    await page.goto('/console/settings/mail');
    await page.getByText('There is nothing here').waitFor();
  });
});

it('the screens put up no barrier', async () => {
  const receiver = await webhookReceiver();
  const { signet, api } = await aPage(LOCAL);
  const group = await api.group({ name: 'Platform' });
  const component = await api.component({ name: 'API', groupId: group });
  await api.component({ name: 'Website' });
  const person = await aPerson({ origin: signet.origin, name: 'endpoints' });
  await bringAxe(person);
  await signIn(person, signet);
  const { page } = person;
  await page.goto('/console/settings/mail');
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('It was kept').waitFor();
  await examine(person, 'mail');
  await page.getByRole('button', { name: /^A test from/ }).click();
  await page.frameLocator('iframe').getByText('Nothing has happened.').waitFor();
  await examine(person, 'a kept mail');

  await page.goto('/console/endpoints');
  await page.getByText('No endpoint yet').waitFor();
  await examine(person, 'no endpoints');
  await page.getByRole('link', { name: 'New endpoint' }).click();
  await choose(page, 'What is there', 'Slack');
  await page.getByRole('radio', { name: 'Only these parts' }).check();
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  await page.getByText('Choose at least one group or component').waitFor();
  await examine(person, 'new endpoint');
  await choose(page, 'What is there', 'Webhook');
  await page.getByRole('checkbox', { name: 'All of Platform, also what is added later' }).check();
  await field(page, 'Address').fill(receiver.url);
  await page.getByRole('button', { name: 'Create endpoint' }).click();
  await page.getByRole('dialog', { name: 'Its secret' }).waitFor();
  await examine(person, 'a secret');
  await page.getByRole('button', { name: 'I have stored it' }).click();
  await page.getByRole('button', { name: 'Send a test' }).click();
  await page.getByText('answered 200').waitFor();
  await examine(person, 'an endpoint');
  await page.goto('/console/endpoints');
  await page.getByText('told nothing yet').waitFor();
  await examine(person, 'endpoints');

  receiver.answers(500);
  await api.incident({ title: 'Errors on the API', impacts: [{ componentId: component, status: 'PARTIAL_OUTAGE' }] });
  await page.getByRole('link', { name: '127.0.0.1' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Errors on the API' });
  await expect
    .poll(
      async () => {
        await page.getByRole('button', { name: 'Look again' }).click();
        return row.getByText(/\d attempts?/).count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  await row.getByText(/\d attempts?/).click();
  await row.getByText('Refused (500)').first().waitFor();
  await examine(person, 'the attempts of a delivery');
});
