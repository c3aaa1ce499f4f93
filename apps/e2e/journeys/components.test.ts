import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { choose } from '../harness/console.ts';
import { walkTo } from '../harness/keyboard.ts';
import { componentNames, headline, row } from '../harness/public-page.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

/** Platform: Website, API, Mail. Payments: Cards. */
async function aBoard() {
  const { signet, api } = await aPage();
  const platform = await api.group({ name: 'Platform' });
  const payments = await api.group({ name: 'Payments' });
  for (const name of ['Website', 'API', 'Mail']) await api.component({ name, groupId: platform });
  await api.component({ name: 'Cards', groupId: payments });
  const { page } = await anOperator(signet, '/console/components');
  const { page: theirs } = await aVisitor(signet);
  await line(page, 'Cards').waitFor();
  return { page, theirs };
}

it('components and groups are put in order with the keyboard alone, and back', async () => {
  const { page, theirs } = await aBoard();
  await walkTo(page, more(page, 'Website'));
  await page.keyboard.press('Enter');
  await item(page, 'Move down').waitFor();
  await walkTo(page, item(page, 'Move down'), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => componentNames(theirs)).toEqual(['API', 'Website', 'Mail', 'Cards']);
  await page.getByRole('status').filter({ hasText: 'Website: now 2 of 3 in Platform' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');

  const wayBack = page.getByRole('button', { name: 'Undo' });
  await wayBack.waitFor();
  await walkTo(page, wayBack);
  await page.keyboard.press('Enter');
  await expect.poll(() => componentNames(theirs)).toEqual(['Website', 'API', 'Mail', 'Cards']);

  await walkTo(page, more(page, 'Website'));
  await page.keyboard.press('Enter');
  await item(page, 'Move to Payments').waitFor();
  await walkTo(page, item(page, 'Move to Payments'), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => componentNames(theirs)).toEqual(['API', 'Mail', 'Cards', 'Website']);

  await walkTo(page, more(page, 'Payments'));
  await page.keyboard.press('Enter');
  await item(page, 'Move up').waitFor();
  await walkTo(page, item(page, 'Move up'), 'ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => componentNames(theirs)).toEqual(['Cards', 'Website', 'API', 'Mail']);
});

it('components and groups are put in order by drag, and back', async () => {
  const { page, theirs } = await aBoard();
  await drag(page, line(page, 'Mail'), line(page, 'Website'));
  await expect.poll(() => componentNames(theirs)).toEqual(['Mail', 'Website', 'API', 'Cards']);
  await undo(page);
  await expect.poll(() => componentNames(theirs)).toEqual(['Website', 'API', 'Mail', 'Cards']);

  await drag(page, line(page, 'API'), line(page, 'Cards'));
  await section(page, 'Payments').getByRole('listitem').nth(1).waitFor();
  await expect.poll(async () => (await componentNames(theirs)).slice(0, 2)).toEqual(['Website', 'Mail']);

  await drag(page, section(page, 'Payments'), section(page, 'Platform'));
  await expect.poll(async () => (await componentNames(theirs)).slice(2)).toEqual(['Website', 'Mail']);
});

it('a component is edited in its row, disabled, given a status, and each can be undone', async () => {
  const { page, theirs } = await aBoard();
  await act(page, 'API', 'Edit');
  const form = page.getByRole('form', { name: 'API' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Public API');
  await form.getByRole('textbox', { name: 'Description' }).fill('REST and GraphQL');
  await form.getByRole('textbox', { name: 'Link' }).fill('https://example.com/docs');
  await choose(form, 'Group', 'Payments');
  await form.getByRole('button', { name: 'Save' }).click();
  await row(theirs, 'Public API').getByText('REST and GraphQL').waitFor();
  const link = row(theirs, 'Public API').getByRole('link', { name: 'Public API' });
  expect(await link.getAttribute('href')).toBe('https://example.com/docs');
  await undo(page);
  await row(theirs, 'API').waitFor();
  await expect.poll(async () => (await componentNames(theirs)).toSorted()).toEqual(['API', 'Cards', 'Mail', 'Website']);

  await act(page, 'Mail', 'Disable');
  await expect.poll(async () => (await componentNames(theirs)).includes('Mail')).toBe(false);
  await line(page, 'Mail').getByText('Disabled').waitFor();
  await undo(page);
  await row(theirs, 'Mail').waitFor();

  await page.getByRole('button', { name: 'Status of Cards: Operational' }).click();
  await item(page, 'Degraded performance').click();
  await headline(theirs).getByText('Cards: degraded performance').waitFor();
  expect(await row(theirs, 'Cards').textContent()).toContain('Degraded performance');
  await undo(page);
  await headline(theirs).getByText('All systems operational').waitFor();
});

it('a component is deleted once its name is typed, and a group leaves its components behind', async () => {
  const { page, theirs } = await aBoard();
  await act(page, 'Mail', 'Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete component' });
  expect(await dialog.getByRole('listitem').allTextContents()).toEqual([
    'the component “Mail”',
    'its history and its uptime',
    'its impacts in incidents and maintenances',
  ]);
  const confirm = dialog.getByRole('button', { name: 'Delete' });
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel('Type “Mail” to confirm').fill('mail');
  expect(await confirm.isDisabled()).toBe(true);
  await dialog.getByLabel('Type “Mail” to confirm').fill('Mail');
  await confirm.click();
  await expect.poll(() => componentNames(theirs)).toEqual(['Website', 'API', 'Cards']);
  await line(page, 'Mail').waitFor({ state: 'detached' });

  await act(page, 'Platform', 'Delete');
  const ofGroup = page.getByRole('dialog', { name: 'Delete group' });
  expect(await ofGroup.textContent()).toContain('Its 2 components stay, in no group.');
  await ofGroup.getByLabel('Type “Platform” to confirm').fill('Platform');
  await ofGroup.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => componentNames(theirs)).toEqual(['Cards', 'Website', 'API']);
  await section(page, 'Platform').waitFor({ state: 'detached' });
});

function more(page: Page, name: string): Locator {
  return page.getByRole('button', { name: `More about ${name}`, exact: true });
}

function item(page: Page, name: string): Locator {
  return page.getByRole('menuitem', { name, exact: true });
}

async function act(page: Page, name: string, action: string): Promise<void> {
  await more(page, name).click();
  await item(page, action).click();
}

/** Takes the offer of the notice, and waits until the notice is gone. */
async function undo(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Undo' });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

function line(page: Page, component: string): Locator {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: more(page, component) });
}

function section(page: Page, group: string): Locator {
  return page.getByRole('region', { name: group });
}

/** By the handle at the start of the one, to the handle of the other. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(handle(from)), await middleOf(handle(to))];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x, start.y + 10, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.up();
}

function handle(of: Locator): Locator {
  return of.locator('span[aria-hidden="true"]').first();
}

async function middleOf(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error(`${of.toString()} is not in sight`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
