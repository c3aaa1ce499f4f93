import type { Locator, Page } from 'playwright-core';

/** Chooses in a select of the console, as a person does: opens it and clicks the words. */
export async function choose(within: Page | Locator, field: string, option: string | RegExp): Promise<void> {
  const page = 'page' in within ? within.page() : within;
  await within.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

/** One of the words of a segmented control. */
export async function pick(within: Page | Locator, group: string, word: string): Promise<void> {
  await within.getByRole('radiogroup', { name: group }).getByText(word, { exact: true }).click();
}

/** The sheet in which incidents and updates are written. */
export function composer(page: Page): Locator {
  return page.getByRole('dialog', { name: /^(New incident|Post update|Resolve incident)$/ });
}

export function messageField(page: Page): Locator {
  return composer(page).getByRole('textbox', { name: 'Message', exact: true });
}

export function titleField(page: Page): Locator {
  return composer(page).getByRole('textbox', { name: 'Title', exact: true });
}

/** Ticks a component in the composer and says how badly it is hit. */
export async function impact(page: Page, component: string, status: string): Promise<void> {
  const tick = composer(page).getByRole('checkbox', { name: component, exact: true });
  if (!(await tick.isChecked())) await tick.check();
  await choose(composer(page), `Impact on ${component}`, status);
}

export async function publish(page: Page, button = 'Publish'): Promise<void> {
  await composer(page).getByRole('button', { name: button, exact: true }).click();
}

/** What stands at a field as its error, as a screen reader finds it. */
export async function errorOf(field: Locator): Promise<string> {
  const ids = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  const errors = ids.filter((id) => id.endsWith('-error')).map((id) => field.page().locator(`[id="${id}"]`));
  return (await Promise.all(errors.map((error) => error.textContent()))).join(' ');
}

/** The sheet in which maintenance is planned. */
export function planner(page: Page): Locator {
  return page.getByRole('dialog', { name: /^(Schedule|Edit) maintenance$/ });
}

/** The value of a field for a moment, as the browser writes it in its own zone, Europe/Madrid. */
export function momentValue(at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone: 'Europe/Madrid' }).slice(0, 16).replace(' ', 'T');
}
