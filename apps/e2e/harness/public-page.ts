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

/** The card of a maintenance that is planned or goes on. */
export function maintenanceCard(page: Page, title: string): Locator {
  return page
    .getByRole('region', { name: 'Maintenance' })
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: title }) });
}
