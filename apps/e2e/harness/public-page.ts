import type { Locator, Page } from 'playwright-core';

/** The answer at the top of the public page. */
export function headline(page: Page): Locator {
  return page.getByRole('main').getByRole('heading', { level: 1 });
}

/** The row of a component, with its status in words. */
export function row(page: Page, component: string): Locator {
  return rows(page).filter({ hasText: new RegExp(`^${component}`) });
}

export function rows(page: Page): Locator {
  return page.getByRole('region', { name: 'Components' }).locator('li[id^="component-"]');
}

/** The card of an open incident. */
export function card(page: Page, title: string): Locator {
  return page
    .getByRole('region', { name: 'Open incidents' })
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title }) });
}

export function pastDays(page: Page): Locator {
  return page.getByRole('region', { name: /^Past \d+ days$/ });
}

/** The updates of an incident, newest first. */
export function updates(incident: Locator): Locator {
  return incident
    .getByRole('listitem')
    .filter({ has: incident.page().getByRole('link', { name: 'Link to this update' }) });
}

/** The components in the order in which the page shows them. */
export function componentNames(page: Page): Promise<string[]> {
  return rows(page).evaluateAll((all) => all.map((it) => it.firstElementChild?.firstChild?.textContent ?? ''));
}

/** The bars of a component, once the page is alive. */
export function strip(page: Page, component: string): Locator {
  return page.getByRole('slider', { name: `${component}, day by day` });
}

/** Where on the screen the day lies that was so many days ago. */
export async function dayAgo(page: Page, component: string, days: number): Promise<{ x: number; y: number }> {
  const bars = strip(page, component);
  await bars.scrollIntoViewIfNeeded();
  const box = await bars.locator('svg').boundingBox();
  if (!box) throw new Error(`${component} has no bars`);
  return { x: box.x + ((89.5 - days) / 90) * box.width, y: box.y + box.height / 2 };
}

/** The day that is open. */
export function dayCard(page: Page): Locator {
  return page.locator('[role="group"][tabindex="-1"], [role="dialog"]');
}

/** The card of a maintenance that is planned or goes on. */
export function maintenanceCard(page: Page, title: string): Locator {
  return page
    .getByRole('region', { name: 'Maintenance' })
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title }) });
}
