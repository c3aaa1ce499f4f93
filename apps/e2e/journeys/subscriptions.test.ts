import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import type { Api } from '../harness/api.ts';
import { MailBox } from '../harness/mail-box.ts';
import { aPerson } from '../harness/person.ts';
import { aPage, aVisitor } from '../harness/stage.ts';

const ADDRESS = 'ada@example.com';

async function someParts(api: Api) {
  const groupId = await api.group({ name: 'Platform' });
  await api.component({ name: 'API', groupId });
  await api.component({ name: 'Website' });
  const hidden = await api.group({ name: 'Internals', visibility: 'HIDDEN' });
  await api.component({ name: 'Ledger', groupId: hidden });
}

const box = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
const told = (page: Page) => page.getByRole('heading', { level: 1 });

/** From the mail on, as it is for everybody. */
async function confirmChangeAndEnd(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByText(`${ADDRESS} will be told of:`).waitFor();
  await page.getByRole('listitem').filter({ hasText: /^API$/ }).waitFor();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByText('You are subscribed.').waitFor();
  expect(await box(page, 'API').isChecked()).toBe(true);
  await box(page, 'API').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Choose at least one part and one kind of news.').waitFor();
  await page.getByRole('radio', { name: 'Only these parts' }).check();
  await box(page, 'API').uncheck();
  await box(page, /^All of Platform/).check();
  await box(page, 'Planned maintenance').uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
  await page.reload();
  expect(await box(page, /^All of Platform/).isChecked()).toBe(true);
  expect(await box(page, 'API').isChecked()).toBe(false);
  expect(await box(page, 'Planned maintenance').isChecked()).toBe(false);
  const address = page.url();
  await page.getByRole('button', { name: 'Unsubscribe from everything' }).click();
  await page.getByRole('heading', { name: 'You are unsubscribed' }).waitFor();
  await page.goto(address);
  expect(await told(page).textContent()).toBe('This link does not work any more');
}

describe('somebody who wants to be told', () => {
  it('subscribes in the dialog of the page, confirms, changes and ends it', async () => {
    const inbox = await MailBox.open();
    const { signet, api } = await aPage(inbox.env);
    await someParts(api);
    const { page } = await aVisitor(signet);
    const opener = page.getByRole('link', { name: 'Subscribe' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Subscribe' });
    await dialog.getByLabel('Your mail address').fill(ADDRESS);
    expect(await dialog.getByText('Ledger').count()).toBe(0);
    expect(await box(page, 'API').isVisible()).toBe(false);
    await dialog.getByRole('radio', { name: 'Only these parts' }).check();
    await dialog.getByRole('button', { name: 'Subscribe by mail' }).click();
    await dialog.getByRole('alert').getByText('Choose at least one part').waitFor();
    expect(await dialog.getByLabel('Your mail address').inputValue()).toBe(ADDRESS);
    await box(page, 'API').check();
    await dialog.getByRole('button', { name: 'Subscribe by mail' }).click();
    await dialog.getByText('Look into your mail.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate((link) => link === document.activeElement)).toBe(true);
    await confirmChangeAndEnd(page, await inbox.link('/confirm/', ADDRESS));
  });

  it('does so without JavaScript', async () => {
    const inbox = await MailBox.open();
    const { signet, api } = await aPage(inbox.env);
    await someParts(api);
    const { page } = await aVisitor(signet, '/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Subscribe' }).click();
    await page.getByLabel('Your mail address').first().fill(ADDRESS);
    await page.getByRole('radio', { name: 'Only these parts' }).check();
    await box(page, 'API').check();
    await page.getByRole('button', { name: 'Subscribe by mail' }).click();
    await page.getByText('Look into your mail.').waitFor();
    await confirmChangeAndEnd(page, await inbox.link('/confirm/', ADDRESS));
  });

  it('can have the news of one incident only', async () => {
    const inbox = await MailBox.open();
    const { signet, api } = await aPage(inbox.env);
    const id = await api.incident({ title: 'Errors on the API' });
    const { page } = await aVisitor(signet, `/incidents/${id}`);
    await page.getByRole('link', { name: 'Get updates' }).click();
    expect(await page.getByRole('radio', { name: 'Only this incident: Errors on the API' }).isChecked()).toBe(true);
    await page.getByLabel('Your mail address').first().fill(ADDRESS);
    await page.getByRole('button', { name: 'Subscribe by mail' }).click();
    await page.getByText('Look into your mail.').waitFor();
    await page.goto(await inbox.link('/confirm/', ADDRESS));
    await page.getByText('The incident “Errors on the API”').waitFor();
  });

  it('meets no barrier', async () => {
    const inbox = await MailBox.open();
    const { signet, api } = await aPage(inbox.env);
    await someParts(api);
    const person = await aPerson({ origin: signet.origin, name: 'subscriber' });
    await bringAxe(person);
    const { page } = person;
    await page.goto('/');
    await page.getByRole('link', { name: 'Subscribe' }).click();
    const dialog = page.getByRole('dialog', { name: 'Subscribe' });
    await dialog.getByRole('radio', { name: 'Only these parts' }).check();
    await examine(person, 'the dialog');
    for (const path of ['/subscribe', '/subscribe?notice=choice', '/subscribe?notice=sent', '/subscription/none']) {
      await page.goto(path);
      await examine(person, path);
    }
    await page.getByLabel('Your mail address').fill(ADDRESS);
    await page.getByRole('button', { name: 'Mail me a new link' }).click();
    await page.getByText('Look into your mail.').waitFor();
    await api.ask(`mutation { subscribe(input: { channel: EMAIL, address: "${ADDRESS}", wholePage: true }) }`);
    await page.goto(await inbox.link('/confirm/', ADDRESS));
    await examine(person, 'confirm');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('You are subscribed.').waitFor();
    await api.ask(`mutation { sendManageLink(address: "${ADDRESS}") }`);
    const link = await inbox.link('/subscription/', ADDRESS);
    await page.goto(link);
    await examine(person, 'manage');
    await page.goto(link.replace('subscription', 'unsubscribe'));
    await examine(person, 'the way out');
  });
});
