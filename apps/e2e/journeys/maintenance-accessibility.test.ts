import { it } from 'vitest';
import type { Api } from '../harness/api.ts';
import { bringAxe, examine } from '../harness/axe.ts';
import { choose, planner } from '../harness/console.ts';
import { aPerson, type Person } from '../harness/person.ts';
import { maintenanceCard } from '../harness/public-page.ts';
import type { Signet } from '../harness/signet.ts';
import { aPage, signIn } from '../harness/stage.ts';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

/** One of each state, of each visibility, one that recurs, one that spans days, one that was moved, two that are late. */
async function muchMaintenance(api: Api) {
  const payouts = await api.component({ name: 'Payouts' });
  const components = [{ componentId: payouts, status: 'DEGRADED_PERFORMANCE' }];
  const byHand = { autoStart: false, autoComplete: false };
  const late = { plannedStart: inHours(-1), plannedEnd: inHours(0.02), ...byHand, components };
  const running = await api.maintenance({ title: 'Firmware of the storage', ...late });
  await api.maintenance({ title: 'Certificates', plannedStart: inHours(0.02), plannedEnd: inHours(2), ...byHand });
  await api.maintenance({ title: 'Routers replaced', plannedStart: inHours(-40), plannedEnd: inHours(-39) });
  const hidden = { plannedStart: inHours(30), plannedEnd: inHours(31), visibility: 'HIDDEN' };
  await api.maintenance({ title: 'Secret works', ...hidden });
  const weekly = { plannedStart: inHours(20), plannedEnd: inHours(21), recurrence: 'FREQ=WEEKLY' };
  const recurring = await api.maintenance({ title: 'Index rebuilt', ...weekly });
  const moved = await api.maintenance({
    title: 'Move-of-the-mail-servers-that-nobody-would-break-anywhere',
    plannedStart: inHours(40),
    plannedEnd: inHours(70),
  });
  const update =
    'mutation ($id: ID!, $input: UpdateMaintenanceInput!) { updateMaintenance(id: $id, input: $input) { id } }';
  await api.ask(update, { id: moved, input: { plannedEnd: inHours(80), message: 'It takes *longer*.' } });
  const off = await api.maintenance({ title: 'Feast day', plannedStart: inHours(24), plannedEnd: inHours(25) });
  await api.ask('mutation ($id: ID!) { cancelMaintenance(id: $id) { id } }', { id: off });
  return { running, recurring, moved };
}

/** Somebody whose clock is ahead, so that what is due is late. */
async function anExaminer({ origin }: Signet, name: string): Promise<Person> {
  const person = await aPerson({ origin, name });
  await bringAxe(person);
  await person.page.clock.setFixedTime(new Date(Date.now() + 0.1 * HOUR));
  return person;
}

it('no barrier for visitors who read of maintenance', async () => {
  const { signet, api } = await aPage();
  const { moved, running } = await muchMaintenance(api);
  const visitor = await anExaminer(signet, 'visitor');
  const { page } = visitor;
  await page.goto('/');
  await maintenanceCard(page, 'Firmware of the storage').getByText('taking longer than planned').waitFor();
  await page.getByText('more planned').click();
  await examine(visitor, 'maintenance on the page');
  for (const id of [moved, running]) {
    await page.goto(`/maintenances/${id}`);
    await page.getByRole('button', { name: /^Colours/ }).waitFor();
    await examine(visitor, 'maintenance');
  }
});

it('no barrier on the console’s screens of maintenance', async () => {
  const { signet, api } = await aPage();
  const operator = await anExaminer(signet, 'operator');
  const { page } = operator;
  await signIn(operator, signet);
  await page.goto('/console/maintenance');
  await page.getByText('No maintenance yet').waitFor();
  await examine(operator, 'no maintenance');
  const { running, recurring, moved } = await muchMaintenance(api);
  await page.getByRole('region', { name: 'Upcoming' }).waitFor();
  await examine(operator, 'list');
  await page.goto('/console/maintenance?view=calendar');
  await page.getByRole('table').waitFor();
  // It is on two days where it reaches over midnight.
  await page
    .getByRole('link', { name: /Certificates/ })
    .first()
    .waitFor();
  await examine(operator, 'calendar');
  for (const id of [running, recurring, moved]) {
    await page.goto(`/console/maintenance/${id}`);
    await page.getByRole('heading', { name: 'Updates' }).waitFor();
    await examine(operator, 'maintenance');
  }
  await page.goto('/console');
  await page.getByRole('alert').filter({ hasText: 'Needs somebody' }).waitFor();
  await examine(operator, 'overview');
}, 120_000);

it('no barrier in what opens over them', async () => {
  const { signet, api } = await aPage();
  const { running, recurring } = await muchMaintenance(api);
  const operator = await anExaminer(signet, 'operator');
  const { page } = operator;
  await signIn(operator, signet);
  await page.goto('/console/maintenance?plan=new');
  await choose(planner(page), 'Repeats', 'Every week');
  await planner(page).getByRole('checkbox', { name: 'Payouts' }).check();
  await planner(page).getByLabel('Planned start', { exact: true }).fill('2026-11-01T05:00');
  await planner(page).getByRole('button', { name: 'Schedule' }).click();
  await planner(page).getByText('Must not be empty').first().waitFor();
  await examine(operator, 'planner');

  await page.goto(`/console/maintenance/${running}`);
  for (const [button, dialog] of [
    ['Complete: Firmware of the storage', 'Complete maintenance'],
    ['Post update', 'Post update'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog', { name: dialog }).waitFor();
    await examine(operator, dialog);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Extend' }).click();
  await page.getByRole('menuitem', { name: 'Until another time' }).waitFor();
  await examine(operator, 'extend');

  await page.goto(`/console/maintenance/${recurring}`);
  await page.getByRole('button', { name: 'More about this maintenance' }).click();
  await page.getByRole('menuitem', { name: 'Stop recurrence' }).click();
  await page.getByRole('dialog', { name: 'Stop recurrence' }).waitFor();
  await examine(operator, 'stop recurrence');
}, 120_000);
