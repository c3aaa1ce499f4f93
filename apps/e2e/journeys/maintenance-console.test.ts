import { describe, expect, it } from 'vitest';
import { choose, errorOf, momentValue, planner } from '../harness/console.ts';
import { walkTo } from '../harness/keyboard.ts';
import { pastDays } from '../harness/public-page.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

const TITLE = 'Database upgrade';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const after = (milliseconds: number) => new Date(Date.now() + milliseconds);
const inMinutes = (minutes: number) => after(minutes * MINUTE).toISOString();

describe('the planner', () => {
  it('keeps a draft over a reload, and every word when it is refused', async () => {
    const { signet, api } = await aPage();
    await api.component({ name: 'Payouts' });
    const { page } = await anOperator(signet, '/console/maintenance?plan=new');
    const title = planner(page).getByRole('textbox', { name: 'Title' });
    const end = planner(page).getByLabel('Planned end', { exact: true });
    await title.fill(TITLE);
    await planner(page).getByRole('checkbox', { name: 'Payouts' }).check();
    await planner(page).getByLabel('Planned start', { exact: true }).fill('2027-03-07T05:00');
    await end.fill('2027-03-07T04:00');
    await planner(page).getByRole('button', { name: 'Schedule' }).click();
    expect(await errorOf(end)).toBe('Must be after the start');
    await page.reload();
    await planner(page).getByText('Restored draft from').waitFor();
    expect(await title.inputValue()).toBe(TITLE);
    expect(await planner(page).getByRole('checkbox', { name: 'Payouts' }).isChecked()).toBe(true);
    expect(await end.inputValue()).toBe('2027-03-07T04:00');
    await planner(page).getByRole('button', { name: 'Discard draft' }).click();
    expect(await title.inputValue()).toBe('');
  });

  it('says what becomes of a window in the past, and of one that has begun', async () => {
    const { signet } = await aPage();
    const { page: theirs } = await aVisitor(signet);
    const { page } = await anOperator(signet, '/console/maintenance?plan=new');
    await planner(page).getByRole('textbox', { name: 'Title' }).fill(TITLE);
    await planner(page).getByRole('textbox', { name: 'Message', exact: true }).fill('We changed the disks.');
    await planner(page)
      .getByLabel('Planned start', { exact: true })
      .fill(momentValue(after(-30 * MINUTE)));
    await planner(page).getByText('This window has begun: the maintenance starts at once.').waitFor();
    await planner(page)
      .getByLabel('Planned start', { exact: true })
      .fill(momentValue(after(-DAY)));
    await planner(page).getByText('it will be recorded as completed').waitFor();
    await planner(page).getByRole('button', { name: 'Schedule' }).click();
    await page.getByRole('region', { name: 'Past' }).getByRole('link', { name: TITLE }).waitFor();
    await pastDays(theirs).getByText('We changed the disks.').waitFor();
  });

  it('shows what somebody else changed meanwhile, and overwrites nothing', async () => {
    const { signet, api } = await aPage();
    const [plannedStart, plannedEnd] = ['2027-02-28T01:00:00.000Z', '2027-02-28T03:00:00.000Z'];
    const id = await api.maintenance({ title: TITLE, plannedStart, plannedEnd });
    const { page } = await anOperator(signet, `/console/maintenance/${id}?plan=${id}`);
    const title = planner(page).getByRole('textbox', { name: 'Title' });
    await title.fill('Mine');
    const update =
      'mutation ($id: ID!, $input: UpdateMaintenanceInput!) { updateMaintenance(id: $id, input: $input) { id } }';
    await api.ask(update, { id, input: { title: 'Theirs', plannedEnd: '2027-02-28T05:00:00.000Z' } });
    await planner(page).getByRole('button', { name: 'Save' }).click();
    await planner(page).getByText('Somebody else changed this meanwhile').waitFor();
    await planner(page).getByRole('button', { name: 'Take theirs' }).click();
    expect(await title.inputValue()).toBe('Theirs');
    expect(await planner(page).getByLabel('Planned end', { exact: true }).inputValue()).toBe('2027-02-28T06:00');
    await title.fill('Ours');
    await planner(page).getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Ours', level: 1 }).waitFor();
    const { maintenance } = await api.ask('query ($id: ID!) { maintenance(id: $id) { title plannedEnd } }', { id });
    expect(maintenance).toEqual({ title: 'Ours', plannedEnd: '2027-02-28T05:00:00.000Z' });
  });
});

describe('the screens of maintenance', () => {
  it('show a month, with what spans days on each of them, reached by the keyboard', async () => {
    const { signet, api } = await aPage();
    await api.maintenance({
      title: TITLE,
      plannedStart: '2028-02-28T20:00:00.000Z',
      plannedEnd: '2028-03-01T08:00:00.000Z',
    });
    const { page } = await anOperator(signet, '/console/maintenance?view=calendar&month=2028-02');
    const table = page.getByRole('table', { name: 'February 2028' });
    const entries = table.getByRole('link');
    await entries.first().waitFor();
    expect(await entries.allTextContents()).toEqual([`21:00 ${TITLE}`, `all day ${TITLE}`, `until 09:00 ${TITLE}`]);
    expect(
      await table
        .getByRole('cell')
        .filter({ has: page.getByRole('link') })
        .allTextContents(),
    ).toEqual([
      expect.stringContaining('Mon 28 Feb'),
      expect.stringContaining('Tue 29 Feb'),
      expect.stringContaining('Wed 1 Mar'),
    ]);
    await page.getByRole('link', { name: 'March 2028' }).click();
    await page.getByRole('table', { name: 'March 2028' }).getByRole('link').last().waitFor();
    expect(page.url()).toContain('month=2028-03');
    await walkTo(page, page.getByRole('table').getByRole('link').last());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
    await page.goBack();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('table').waitFor({ state: 'detached' });
    await page.getByText('Wed 1 Mar').waitFor();
  });

  it('list by state and component, page by page, and delete once the name is typed', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'Payouts' });
    await api.maintenance({
      title: 'Backup check',
      plannedStart: inMinutes(60),
      plannedEnd: inMinutes(90),
      recurrence: 'FREQ=DAILY;COUNT=22',
    });
    const past = { plannedStart: inMinutes(-60), plannedEnd: inMinutes(-30) };
    await api.maintenance({ title: TITLE, ...past, components: [{ componentId: component, status: 'MAJOR_OUTAGE' }] });
    const { page } = await anOperator(signet, '/console/maintenance');
    await page.getByText('20 of 22 maintenances').waitFor();
    await page.getByRole('button', { name: 'Load more' }).click();
    await expect.poll(() => page.getByRole('link', { name: 'Backup check' }).count()).toBe(22);
    await page.getByRole('radiogroup', { name: 'Which maintenances' }).getByText('Past', { exact: true }).click();
    await page.getByRole('link', { name: 'Backup check' }).first().waitFor({ state: 'detached' });
    await page.getByRole('radiogroup', { name: 'Which maintenances' }).getByText('All', { exact: true }).click();
    await choose(page, 'Component', 'Payouts');
    await page.getByRole('region', { name: 'Upcoming' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('link', { name: TITLE }).waitFor();
    await page.getByRole('searchbox', { name: 'Search maintenance' }).fill('nothing of the kind');
    await page.getByRole('link', { name: 'Clear the search' }).click();
    await page.getByRole('searchbox', { name: 'Search maintenance' }).fill('upgrade database');
    await page.getByRole('link', { name: TITLE }).click();

    await page.getByRole('button', { name: 'More about this maintenance' }).click();
    await page.getByRole('menuitem', { name: 'Delete maintenance' }).click();
    const dialog = page.getByRole('dialog', { name: 'Delete maintenance' });
    await dialog.getByText('history is counted anew without it').waitFor();
    await dialog.getByLabel(`Type “${TITLE}” to confirm`).fill(TITLE);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('link', { name: 'Backup check' }).first().waitFor();
    expect(await page.getByRole('link', { name: TITLE }).count()).toBe(0);
  });

  it('correct and delete an update', async () => {
    const { signet, api } = await aPage();
    const id = await api.maintenance({ title: TITLE, plannedStart: inMinutes(60), plannedEnd: inMinutes(90) });
    await api.ask(
      'mutation ($id: ID!) { postMaintenanceUpdate(maintenanceId: $id, input: { message: "Soon." }) { id } }',
      { id },
    );
    const { page: theirs } = await aVisitor(signet, `/maintenances/${id}`);
    const { page } = await anOperator(signet, `/console/maintenance/${id}`);
    await page
      .getByRole('button', { name: /^Update of / })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Edit update' }).click();
    const edit = page.getByRole('dialog', { name: 'Edit update' });
    await edit.getByRole('textbox', { name: 'Message', exact: true }).fill('Within the hour.');
    await edit.getByRole('button', { name: 'Save' }).click();
    await theirs.getByText('Within the hour.').waitFor();
    await theirs.getByText('edited').waitFor();
    await page
      .getByRole('button', { name: /^Update of / })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Delete update' }).click();
    await page.getByRole('dialog', { name: 'Delete update' }).getByRole('button', { name: 'Delete update' }).click();
    await theirs.getByText('Within the hour.').waitFor({ state: 'detached' });
  });

  it('start from the palette', async () => {
    const { signet, api } = await aPage();
    await api.maintenance({ title: TITLE, plannedStart: inMinutes(-5), plannedEnd: inMinutes(30) });
    const { page } = await anOperator(signet, '/console/settings');
    await page.getByRole('button', { name: 'Save settings' }).waitFor();
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    const run = async (words: string, action: string) => {
      await page.keyboard.press('Control+k');
      await palette.getByRole('textbox').fill(words);
      await palette.getByRole('button', { name: action }).waitFor();
      await page.keyboard.press('Enter');
    };
    await run('complete database', `Complete: ${TITLE}`);
    await page.getByText(`“${TITLE}” is completed.`).waitFor();
    await run('schedule', 'Schedule maintenance');
    await planner(page).waitFor();
  });
});
