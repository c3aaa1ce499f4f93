import { describe, expect, it } from 'vitest';
import { choose, errorOf, momentValue, planner } from '../harness/console.ts';
import { aPerson } from '../harness/person.ts';
import { headline, maintenanceCard, pastDays, row } from '../harness/public-page.ts';
import { anOperator, aPage, aVisitor, signIn } from '../harness/stage.ts';

const TITLE = 'Database upgrade';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const after = (milliseconds: number) => new Date(Date.now() + milliseconds);
const inMinutes = (minutes: number) => after(minutes * MINUTE).toISOString();

describe('a maintenance, before the eyes of a visitor', () => {
  it('is planned, started, spoken of, extended and completed', async () => {
    const { signet, api } = await aPage();
    await api.component({ name: 'Payouts' });
    const visitor = await aVisitor(signet);
    const theirs = visitor.page;
    const { page } = await anOperator(signet, '/console');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();

    await page.keyboard.press('m');
    await planner(page).getByRole('textbox', { name: 'Title' }).fill(TITLE);
    await planner(page).getByRole('textbox', { name: 'Message', exact: true }).fill('Payouts **pause** meanwhile.');
    await planner(page).getByRole('checkbox', { name: 'Payouts' }).check();
    await planner(page).getByRole('region', { name: 'As visitors will see it' }).getByText('pause').waitFor();
    await planner(page).getByRole('button', { name: 'Schedule' }).click();
    await maintenanceCard(theirs, TITLE).waitFor();
    expect(await maintenanceCard(theirs, TITLE).textContent()).toMatch(/Planned · .*Affects Payouts.*Payouts pause/s);
    expect(await row(theirs, 'Payouts').textContent()).toContain('Operational');

    await page.getByRole('link', { name: TITLE }).click();
    await page.getByRole('button', { name: `Start now: ${TITLE}` }).click();
    await page
      .getByRole('dialog', { name: 'Start before its time?' })
      .getByRole('button', { name: 'Start now' })
      .click();
    await maintenanceCard(theirs, TITLE).getByText('In progress').waitFor();
    await row(theirs, 'Payouts').getByText('Under maintenance').waitFor();
    await headline(theirs).getByText('Payouts is under maintenance').waitFor();

    await page.getByRole('button', { name: 'Post update' }).click();
    const update = page.getByRole('dialog', { name: 'Post update' });
    await update.getByRole('textbox', { name: 'Message', exact: true }).fill('Half of it is done.');
    await update.getByRole('button', { name: 'Publish' }).click();
    await maintenanceCard(theirs, TITLE).getByText('Half of it is done.').waitFor();

    await page.getByRole('button', { name: 'Extend' }).click();
    await page.getByRole('menuitem', { name: /^By 30 min/ }).click();
    await maintenanceCard(theirs, TITLE).getByText('was planned until').waitFor();

    await page.getByRole('button', { name: `Complete: ${TITLE}` }).click();
    const end = page.getByRole('dialog', { name: 'Complete maintenance' });
    await end.getByRole('textbox', { name: 'Last word', exact: true }).fill('Payouts run again.');
    await end.getByRole('button', { name: 'Complete' }).click();
    await pastDays(theirs).getByText('Payouts run again.').waitFor();
    await headline(theirs).getByText('All systems operational').waitFor();
    expect(await maintenanceCard(theirs, TITLE).count()).toBe(0);
    expect(visitor.loads(), 'the page was never loaded again').toBe(1);

    await pastDays(theirs).getByRole('link', { name: TITLE }).click();
    await headline(theirs).getByText(TITLE).waitFor();
    const whole = await theirs.getByRole('article').textContent();
    expect(whole).toMatch(/Completed · .*Ended .*Began .*planned for .*Moved on /s);
    expect(whole).toMatch(/Payouts run again\..*Half of it is done\..*Payouts pause meanwhile\./s);
  });

  it('starts and ends by itself', async () => {
    const { signet, api } = await aPage();
    const { page: theirs } = await aVisitor(signet);
    const [plannedStart, plannedEnd] = [after(1_500).toISOString(), after(6_000).toISOString()];
    await api.maintenance({ title: TITLE, plannedStart, plannedEnd });
    await maintenanceCard(theirs, TITLE).getByText('In progress').waitFor();
    await pastDays(theirs).getByText('Completed').waitFor({ timeout: 20_000 });
    expect(await maintenanceCard(theirs, TITLE).count()).toBe(0);
  });

  it('is moved, and says from when', async () => {
    const { signet, api } = await aPage();
    const [plannedStart, plannedEnd] = [new Date('2027-02-28T01:00Z'), new Date('2027-02-28T03:00Z')];
    const id = await api.maintenance({ title: TITLE, plannedStart, plannedEnd });
    const { page: theirs } = await aVisitor(signet);
    const { page } = await anOperator(signet, `/console/maintenance/${id}`);
    await page.getByRole('button', { name: 'Reschedule or edit' }).click();
    await planner(page).getByLabel('Planned start', { exact: true }).fill('2027-03-07T05:00');
    expect(await planner(page).getByLabel('Planned end', { exact: true }).inputValue()).toBe('2027-03-07T07:00');
    await planner(page).getByRole('textbox', { name: 'What changes', exact: true }).fill('A week later.');
    await planner(page).getByRole('button', { name: 'Save' }).click();
    const card = maintenanceCard(theirs, TITLE);
    await card.getByText('was planned for').waitFor();
    expect(await card.locator('s').textContent()).toBe('Sun 28 Feb 2027, 02:00 – 04:00');
    expect(await card.textContent()).toContain('Planned · Sun 7 Mar 2027, 05:00 – 07:00');
    expect(await card.textContent()).toContain('A week later.');

    await card.getByRole('link', { name: TITLE, exact: true }).click();
    await theirs.getByText('Moved on').waitFor();
    expect(await page.getByText(/^Moved on /).textContent()).toContain('from Sun 28 Feb 2027, 02:00 – 04:00');
  });
});

describe('work that recurs', () => {
  it('is planned with its next windows in sight, called off once, and stopped', async () => {
    const { signet } = await aPage({ SIGNET_TIME_ZONE: 'Europe/Madrid' });
    const { page: theirs } = await aVisitor(signet);
    const { page } = await anOperator(signet, '/console/maintenance?plan=new');
    const start = after(2 * DAY);
    const weekday = start.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'Europe/Madrid' });
    await planner(page).getByRole('textbox', { name: 'Title' }).fill(TITLE);
    await planner(page).getByRole('textbox', { name: 'Message', exact: true }).fill('Each week.');
    await planner(page).getByLabel('Planned start', { exact: true }).fill(momentValue(start));
    await choose(planner(page), 'Repeats', 'Every week');
    const days = planner(page).getByRole('group', { name: 'On these days' });
    expect(await days.getByRole('checkbox', { name: weekday }).isChecked()).toBe(true);
    const windows = planner(page).getByRole('status').filter({ hasText: 'The first 5' });
    expect(await windows.getByRole('listitem').count()).toBe(5);
    await planner(page).getByRole('button', { name: 'Schedule' }).click();

    const card = maintenanceCard(theirs, TITLE);
    await card.getByText(`repeats every ${weekday}`).waitFor();
    await theirs.getByText('8 more planned').click();
    const others = theirs.getByRole('region', { name: 'Maintenance' }).getByRole('listitem').getByRole('link');
    expect(await others.count()).toBe(8);

    await page.getByRole('link', { name: TITLE }).nth(1).click();
    await page.getByRole('button', { name: 'More about this maintenance' }).click();
    await page.getByRole('menuitem', { name: 'Cancel maintenance' }).click();
    const cancel = page.getByRole('dialog', { name: 'Cancel maintenance' });
    await cancel.getByText('Only this one is cancelled').waitFor();
    await cancel.getByRole('button', { name: 'Cancel maintenance' }).click();
    await theirs.getByText('7 more planned').waitFor();

    await page.getByRole('link', { name: 'All maintenance' }).click();
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('heading', { name: 'Later times' }).waitFor();
    await page.getByRole('button', { name: 'More about this maintenance' }).click();
    await page.getByRole('menuitem', { name: 'Stop recurrence' }).click();
    const stop = page.getByRole('dialog', { name: 'Stop recurrence' });
    await stop.getByText('7 that are planned after it are cancelled').waitFor();
    await stop.getByRole('button', { name: 'Stop recurrence' }).click();
    await theirs.getByText('more planned').waitFor({ state: 'detached' });
    await card.getByText('repeats').waitFor({ state: 'detached' });
    expect(await card.count()).toBe(1);
    await page.getByRole('heading', { name: 'Later times' }).waitFor({ state: 'detached' });
  });

  it('is refused where its own rule does not name its start, and every word stays', async () => {
    const { signet } = await aPage();
    const { page } = await anOperator(signet, '/console/maintenance?plan=new');
    const rule = planner(page).getByRole('textbox', { name: 'Recurrence rule' });
    const start = planner(page).getByLabel('Planned start', { exact: true });
    await planner(page).getByRole('textbox', { name: 'Title' }).fill(TITLE);
    await planner(page).getByRole('textbox', { name: 'Message', exact: true }).fill('Each month.');
    await start.fill('2027-03-06T05:00');
    await choose(planner(page), 'Repeats', 'By a rule of your own');
    await rule.fill('FREQ=HOURLY');
    await planner(page).getByRole('button', { name: 'Schedule' }).click();
    expect(await errorOf(rule)).toMatch(/must have FREQ=/i);
    await rule.fill('FREQ=MONTHLY;BYDAY=SU;BYSETPOS=1');
    await planner(page).getByRole('button', { name: 'Schedule' }).click();
    await expect.poll(() => errorOf(start)).toBe('Must be one of the times that the rule names');
    await start.fill('2027-03-07T05:00');
    await planner(page).getByRole('button', { name: 'Schedule' }).click();
    await planner(page).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: TITLE }).first().waitFor();
  });
});

describe('what is late', () => {
  it('is flagged, and one click from being right', async () => {
    const { signet, api } = await aPage();
    const plan = { plannedStart: inMinutes(2), plannedEnd: inMinutes(4), autoStart: false, autoComplete: false };
    await api.maintenance({ title: TITLE, ...plan });
    const operator = await aPerson({ origin: signet.origin, name: 'operator' });
    const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
    for (const { page } of [operator, visitor]) await page.clock.setFixedTime(after(10 * MINUTE));
    await signIn(operator, signet);
    const { page } = operator;
    await visitor.page.goto('/');
    await maintenanceCard(visitor.page, TITLE).getByText('not begun yet').waitFor();

    await page.goto('/console');
    const alert = page.getByRole('alert').filter({ hasText: 'Needs somebody' });
    await alert.getByText(/it was to start at .*, by hand/).waitFor();
    await page.getByRole('link', { name: /^Maintenance\s*1\s*overdue$/ }).waitFor();
    await alert.getByRole('button', { name: `Start now: ${TITLE}` }).click();
    await maintenanceCard(visitor.page, TITLE).getByText('taking longer than planned').waitFor();
    await alert.getByText(/it was to end at .*, by hand/).waitFor();
    await alert.getByRole('link', { name: TITLE }).click();
    await page.getByText(/^Overdue: it was to end at /).waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await alert.getByRole('button', { name: `Complete: ${TITLE}` }).click();
    await alert.waitFor({ state: 'detached' });
    await pastDays(visitor.page).getByText('Completed').waitFor();
  });
});
