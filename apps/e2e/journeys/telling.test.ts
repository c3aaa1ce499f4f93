import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import type { Api } from '../harness/api.ts';
import { composer, impact, messageField, planner, publish, titleField } from '../harness/console.ts';
import { MailBox } from '../harness/mail-box.ts';
import { anOperator, aPage, signIn } from '../harness/stage.ts';
import { aPerson } from '../harness/person.ts';
import type { Signet } from '../harness/signet.ts';
import { aSubscriber } from '../harness/subscriber.ts';

const TITLE = 'Errors on the API';
const WORDS = 'We **know** of it, and look into it.';
/** So long nobody is told, and somewhat more. */
const TOLD_WITHIN = { timeout: 20_000 };

async function aToldPage(): Promise<{ signet: Signet; api: Api; box: MailBox; component: string }> {
  const box = await MailBox.open();
  const { signet, api } = await aPage(box.env);
  const component = await api.component({ name: 'API' });
  await aSubscriber(api, box, 'ada@example.com');
  return { signet, api, box, component };
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const notice = (page: Page) => page.getByRole('alert').filter({ hasText: /is published|is scheduled/ });
const undo = (page: Page) => notice(page).getByRole('button', { name: 'Undo' });
const subjects = (box: MailBox) => box.mails.map(({ subject }) => subject ?? '');

async function writeAnIncident(page: Page): Promise<void> {
  await titleField(page).fill(TITLE);
  await messageField(page).fill(WORDS);
  await impact(page, 'API', 'Major outage');
}

describe('telling people', () => {
  it('is seen before, taken back in time, done once, and seen afterwards', async () => {
    const { signet, box } = await aToldPage();
    const { page } = await anOperator(signet, '/console?compose=new');
    await writeAnIncident(page);
    await composer(page).getByText('1 person will be told.').waitFor();

    await tab(page, 'Mail').click();
    await composer(page).getByText(`[Investigating] ${TITLE} – `).waitFor();
    const mail = page.frameLocator('iframe[title="The mail, formatted"]');
    await mail.getByRole('heading', { name: `Investigating: ${TITLE}` }).waitFor();
    await mail.getByText('know', { exact: true }).waitFor();
    await composer(page).getByText('Plain text', { exact: true }).click();
    await composer(page).getByRole('region', { name: 'The mail, as plain text' }).getByText('Major outage').waitFor();
    await tab(page, 'Chat').click();
    await composer(page).getByText('As in Slack.').waitFor();

    await composer(page).getByRole('checkbox', { name: 'Tell subscribers' }).uncheck();
    await composer(page).getByText('Nobody is told.').waitFor();
    await composer(page).getByText('Nobody is told, so nothing is sent.').waitFor();
    await composer(page).getByRole('checkbox', { name: 'Tell subscribers' }).check();
    await composer(page).getByText('1 person will be told.').waitFor();
    const before = box.mails.length;

    await publish(page);
    await notice(page)
      .getByText(/1 person will be told in \d+\ss\.$/)
      .waitFor();
    await composer(page).waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await notice(page).waitFor({ state: 'detached' });
    expect(await titleField(page).inputValue()).toBe(TITLE);
    expect(await messageField(page).inputValue()).toBe(WORDS);
    expect(await composer(page).getByRole('checkbox', { name: 'API', exact: true }).isChecked()).toBe(true);

    await publish(page);
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByText('Will be told in a few seconds').waitFor();
    await notice(page).getByText('Too late to undo: it is on its way to 1 person.').waitFor(TOLD_WITHIN);
    await box.mail(/Investigating/);
    await page.getByRole('button', { name: 'Told 1', exact: true }).click();
    await page.getByText(/The last of them was told at/).waitFor();
    // What was taken back was there ten seconds before this: had it been told, it would have come first.
    expect(subjects(box).slice(before)).toEqual([expect.stringMatching(/^\[Investigating\] Errors on the API/)]);
  });

  it('is taken back for an update and for planned work too, with what was written', async () => {
    const { signet, api, box, component } = await aToldPage();
    const id = await api.incident({ title: TITLE, impacts: [{ componentId: component, status: 'MAJOR_OUTAGE' }] });
    await box.mail(/Investigating/);
    const { page } = await anOperator(signet, `/console/incidents/${id}?compose=${id}&as=resolve`);
    await messageField(page).fill('It is over.');
    await composer(page).getByText('1 person will be told.').waitFor();
    await publish(page);
    await page.getByText(`“${TITLE}” is resolved.`).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => messageField(page).inputValue()).toBe('It is over.');
    expect(await composer(page).getByRole('radio', { name: 'Resolved' }).isChecked()).toBe(true);
    expect(await composer(page).getByText('Somebody else changed').count()).toBe(0);
    await composer(page).getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Investigating').first().waitFor();

    await page.goto('/console/maintenance?plan=new');
    await planner(page).getByRole('textbox', { name: 'Title' }).fill('New disks');
    await planner(page).getByRole('textbox', { name: 'Message', exact: true }).fill('We change them.');
    await planner(page).getByText('1 person will be told.').waitFor();
    await tab(page, 'Mail').click();
    await planner(page).getByText('[Scheduled] New disks – ').waitFor();
    await planner(page).getByRole('button', { name: 'Schedule', exact: true }).click();
    await undo(page).click();
    await expect.poll(() => planner(page).getByRole('textbox', { name: 'Title' }).inputValue()).toBe('New disks');
    await planner(page).getByRole('button', { name: 'Schedule', exact: true }).click();
    await page.getByRole('link', { name: 'New disks' }).first().click();

    await page.getByRole('button', { name: 'Post update' }).click();
    const dialog = page.getByRole('dialog', { name: 'Post update' });
    await dialog.getByRole('textbox', { name: 'Message', exact: true }).fill('One of them is here.');
    await dialog.getByText('1 person will be told.').waitFor();
    await dialog.getByRole('button', { name: 'Publish' }).click();
    const word = page.getByRole('alert').filter({ hasText: 'The update is published.' });
    await word.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => dialog.getByRole('textbox', { name: 'Message', exact: true }).inputValue())
      .toBe('One of them is here.');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await box.mail(/New disks/);
    const told = subjects(box).filter((subject) => !subject.startsWith('Confirm'));
    expect(told).toEqual([
      expect.stringMatching(/^\[Investigating\]/),
      expect.stringMatching(/^\[Scheduled\] New disks/),
    ]);
  });

  it('that came too late is not taken back, and says so', async () => {
    const { signet, api, box } = await aToldPage();
    const operator = await anOperator(signet, '/console?compose=new');
    const { page } = operator;
    await writeAnIncident(page);
    await composer(page).getByText('1 person will be told.').waitFor();
    await publish(page);
    await undo(page).waitFor();
    // Their clock stands still, the server's does not.
    await page.clock.setFixedTime(new Date());
    await box.mail(/Investigating/);
    await undo(page).click();
    await page.getByText(/in which this could be taken back are over/).waitFor();
    const { incidents } = (await api.ask('{ incidents { totalCount } }')) as never as {
      incidents: { totalCount: number };
    };
    expect(incidents.totalCount).toBe(1);
  });

  it('meets no barrier', async () => {
    const { signet, api, box, component } = await aToldPage();
    await api.incident({ title: TITLE, impacts: [{ componentId: component, status: 'MAJOR_OUTAGE' }] });
    const operator = await aPerson({ origin: signet.origin, name: 'operator' });
    await bringAxe(operator);
    await signIn(operator, signet);
    const { page } = operator;
    await page.goto('/console?compose=new');
    await writeAnIncident(page);
    for (const name of ['Mail', 'Chat']) {
      await tab(page, name).click();
      await examine(operator, `the composer, ${name}`);
    }
    await publish(page);
    await undo(page).waitFor();
    await examine(operator, 'what was published');
    await page.goto('/console/incidents/1');
    await page.getByRole('button', { name: 'Told 1' }).click(TOLD_WITHIN);
    await examine(operator, 'whom an update was told');

    box.refuses('No such user');
    await api.update('1', { status: 'IDENTIFIED', message: WORDS });
    await page.getByRole('button', { name: '1 failed' }).click(TOLD_WITHIN);
    const receiver = page.getByRole('listitem').filter({ hasText: 'Send again' });
    await receiver.getByText('1 attempt').click();
    await receiver.getByRole('listitem').getByText('Refused (550)').waitFor();
    await examine(operator, 'whom an update could not be told');
  });
});
