import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { choose, errorOf } from '../harness/console.ts';
import { MailBox } from '../harness/mail-box.ts';
import { aPerson } from '../harness/person.ts';
import { anOperator, aPage, aViewer, signIn } from '../harness/stage.ts';
import { aSubscriber } from '../harness/subscriber.ts';

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
const rows = (page: Page): Locator => page.getByRole('main').getByRole('listitem');
const row = (page: Page, address: string): Locator => rows(page).filter({ hasText: address });
const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name });
const csvFile = (csv: string) => ({ name: 'readers.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });

async function chooseFile(page: Page, csv: string): Promise<Locator> {
  const sheet = dialog(page, 'Import subscribers');
  await sheet.locator('input[type=file]').setInputFiles(csvFile(csv));
  return sheet;
}

const READERS = [
  'email,confirmed_at,created_at',
  'ada@example.com,2026-01-02T00:00:00Z,2026-01-01T00:00:00Z',
  'bob@example.com,,2026-01-01T00:00:00Z',
  'not an address,,',
  ...Array.from({ length: 25 }, (_, n) => `reader${n}@example.com,2025-06-01T00:00:00Z,2025-06-01T00:00:00Z`),
].join('\n');

describe('subscribers', () => {
  it('are imported, found, changed, removed and exported', async () => {
    const { signet, api } = await aPage();
    await api.component({ name: 'API', groupId: await api.group({ name: 'Platform' }) });
    const { page } = await anOperator(signet, '/console');
    await page.getByRole('link', { name: 'Subscribers' }).click();
    await page.getByText('Nobody has subscribed yet').waitFor();

    await button(page, 'Import a CSV file').click();
    const sheet = await chooseFile(page, READERS);
    await sheet.getByText('Nothing is written yet').waitFor();
    await sheet.getByText('27 would be added.').waitFor();
    await sheet.getByText('1 of them is not confirmed').waitFor();
    await sheet.getByRole('row', { name: '4 email must be an email address' }).waitFor();
    expect(await button(sheet, 'Import 27 subscribers').isDisabled()).toBe(true);
    const count = async (): Promise<unknown> => (await api.ask('{ subscribers { totalCount } }'))['subscribers'];
    expect(await count()).toEqual({ totalCount: 0 });
    await sheet.getByRole('checkbox', { name: 'Leave the bad line out' }).check();
    await button(sheet, 'Import 27 subscribers').click();
    await page.getByText('27 subscribers are imported.').waitFor();
    await page.getByText('26 subscribers are told · 1 not confirmed').waitFor();
    await page.getByText('20 of 27 subscribers').waitFor();
    await button(page, 'Load more').click();
    await page.getByText('27 of 27 subscribers').waitFor();

    await page.getByRole('searchbox', { name: 'Search by address' }).fill('ADA@');
    await page.getByText('1 of 1 subscriber').waitFor();
    await page.getByRole('link', { name: 'ada@example.com' }).click();
    await page.getByRole('heading', { name: 'ada@example.com', level: 1 }).waitFor();
    await page.getByText('the whole page').waitFor();

    await button(page, 'Edit choices').click();
    const edit = dialog(page, 'Change what they are told');
    await edit.getByRole('radio', { name: 'Only these parts' }).check();
    await button(edit, 'Save').click();
    await edit.getByText('Choose at least one part').waitFor();
    await edit.getByRole('checkbox', { name: 'API' }).check();
    await edit.getByRole('checkbox', { name: 'All of Platform' }).check();
    await edit.getByRole('checkbox', { name: 'Planned maintenance' }).uncheck();
    await button(edit, 'Save').click();
    await page.getByText('The change is saved.').waitFor();
    await page
      .getByRole('definition')
      .filter({ hasText: /^all of Platform and API$/ })
      .waitFor();
    await page
      .getByRole('definition')
      .filter({ hasText: /^incidents$/ })
      .waitFor();

    await page.getByRole('link', { name: 'All subscribers' }).click();
    await choose(page, 'State', 'Not confirmed');
    await page.getByText('1 of 1 subscriber').waitFor();
    await row(page, 'bob@example.com').getByRole('link').click();
    await button(page, 'Send the confirmation again').click();
    await page.getByText('Another link has gone to bob@example.com.').waitFor();
    const kept = async () => (await api.ask('{ keptMails { nodes { to } } }'))['keptMails'];
    await expect.poll(kept).toEqual({ nodes: [{ to: 'bob@example.com' }] });
    await button(page, 'Remove').click();
    const remove = dialog(page, 'Remove subscriber');
    expect(await button(remove, 'Remove').isDisabled()).toBe(true);
    await remove.getByLabel('Type “bob@example.com” to confirm').fill('bob@example.com');
    await button(remove, 'Remove').click();
    await page.getByText('26 of 26 subscribers').or(page.getByText('20 of 26 subscribers')).waitFor();
    expect(await row(page, 'bob@example.com').count()).toBe(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Export CSV' }).click(),
    ]);
    const lines = (await text(await download.createReadStream())).trim().split('\r\n');
    expect([download.suggestedFilename(), lines.length]).toEqual(['subscribers.csv', 27]);
    expect(lines.find((line) => line.startsWith('ada@'))).toMatch(
      /^ada@example\.com,2026-01-02T00:00:00\.000Z,2026-01-01T00:00:00\.000Z,,no,yes,no,no,\d+,\d+,,,$/,
    );
    await button(page, 'Import CSV').click();
    const again = await chooseFile(page, lines.join('\n'));
    await again.getByText('Nobody would be added.').waitFor();
    await again.getByText('26 are here already').waitFor();
  });

  it('are added from the palette, and told only what they confirmed', async () => {
    const { signet, api } = await aPage();
    const { page } = await anOperator(signet, '/console');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('add a subscriber');
    await page.keyboard.press('Enter');
    const sheet = dialog(page, 'Add a subscriber');
    await sheet.getByRole('textbox', { name: 'Mail address' }).fill('nobody');
    await button(sheet, 'Add and ask to confirm').click();
    expect(await errorOf(sheet.getByRole('textbox', { name: 'Mail address' }))).toBe('Must be an email address');
    await sheet.getByRole('textbox', { name: 'Mail address' }).fill('ada@example.com');
    await button(sheet, 'Add and ask to confirm').click();
    await page.getByText('A mail has gone to ada@example.com.').waitFor();
    await row(page, 'ada@example.com').getByText('Not confirmed').waitFor();
    const kept = async () => (await api.ask('{ keptMails { nodes { to } } }'))['keptMails'];
    await expect.poll(kept).toEqual({ nodes: [{ to: 'ada@example.com' }] });

    await button(page, 'Add').click();
    await sheet.getByRole('textbox', { name: 'Mail address' }).fill('ADA@example.com');
    await button(sheet, 'Add and ask to confirm').click();
    await sheet.getByText('This address is there already.').waitFor();
  });

  it('are sent again what was given up', async () => {
    const box = await MailBox.open();
    const { signet, api } = await aPage(box.env);
    await aSubscriber(api, box, 'ada@example.com');
    box.refuses('The mailbox is full');
    await api.incident({ title: 'Errors on the API' });
    const { page } = await anOperator(signet, '/console/subscribers');
    await page.getByRole('link', { name: 'ada@example.com' }).click();
    const told = async () => {
      await button(page, 'Look again').click();
      return row(page, 'Errors on the API').allTextContents();
    };
    await expect.poll(told, { timeout: 20_000 }).toEqual([expect.stringContaining('Given up at')]);
    await row(page, 'Errors on the API').getByText('1 attempt').click();
    const attempt = row(page, 'Errors on the API').getByRole('listitem');
    await attempt.getByText('Refused (550)').waitFor();
    await attempt.getByText('The mailbox is full').waitFor();

    box.refuses(undefined);
    await button(page, 'Send again Errors on the API').click();
    await page.getByText('It is sent again now').waitFor();
    await box.mail(/Errors on the API/);
    await expect.poll(told).toEqual([expect.stringContaining('Taken at')]);
    expect(await button(page, 'Send again Errors on the API').count()).toBe(0);
    expect(await attempt.allTextContents()).toEqual([
      expect.stringContaining('Taken'),
      expect.stringContaining('Refused (550)'),
    ]);
  });

  it('are not for viewers', async () => {
    const { signet } = await aPage();
    const { page } = await aViewer(signet, '/console/subscribers');
    await page.getByText('Only owners and admins see who subscribed.').waitFor();
    expect(await page.getByRole('link', { name: 'Subscribers' }).count()).toBe(0);
  });

  it('are shown without barriers', async () => {
    const { signet, api } = await aPage();
    const group = await api.group({ name: 'Platform' });
    await api.component({ name: 'API', groupId: group });
    const person = await aPerson({ origin: signet.origin, name: 'examiner' });
    await bringAxe(person);
    await signIn(person, signet);
    const { page } = person;
    await page.goto('/console/subscribers');
    await page.getByText('Nobody has subscribed yet').waitFor();
    await examine(person, 'no subscribers');

    await button(page, 'Import a CSV file').click();
    await dialog(page, 'Import subscribers').getByText('Import only people').waitFor();
    await examine(person, 'an import');
    const quarantined = `${READERS.replaceAll('\n', ',\n').replace('created_at,', 'created_at,quarantined_at')},`;
    const sheet = await chooseFile(
      page,
      quarantined.replace('bob@example.com,,2026-01-01T00:00:00Z,', 'bob@example.com,,2026-01-01T00:00:00Z,2026-02-01'),
    );
    await sheet.getByText('Nothing is written yet').waitFor();
    await examine(person, 'an import, read');
    await sheet.getByRole('checkbox', { name: 'Leave the bad line out' }).check();
    await button(sheet, 'Import 27 subscribers').click();
    await row(page, 'bob@example.com').getByText('In quarantine').waitFor();
    await page.getByText('27 subscribers are imported.').waitFor({ state: 'detached' });
    await examine(person, 'subscribers');

    await button(page, 'Add').click();
    await dialog(page, 'Add a subscriber').getByRole('radio', { name: 'Only these parts' }).check();
    await dialog(page, 'Add a subscriber').getByRole('checkbox', { name: 'All of Platform' }).waitFor();
    await examine(person, 'a subscriber to add');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'bob@example.com' }).click();
    await button(page, 'Lift the quarantine').waitFor();
    await examine(person, 'a subscriber');
    await button(page, 'Remove').click();
    await dialog(page, 'Remove subscriber').waitFor();
    await examine(person, 'a subscriber to remove');
    await page.keyboard.press('Escape');
    await button(page, 'Lift the quarantine').click();
    await page.getByText('They are told what happens from now on.').waitFor();
    expect(await button(page, 'Lift the quarantine').count()).toBe(0);
  });
});
