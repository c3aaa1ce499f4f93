import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { walkTo } from '../harness/keyboard.ts';
import { aPerson } from '../harness/person.ts';
import { dayAgo, dayCard, row, strip } from '../harness/public-page.ts';
import { aPage, aVisitor } from '../harness/stage.ts';

/** Where it is about noon: what the example has at this time of some other day does not cross a midnight. */
const hours = 12 - new Date().getUTCHours();
const ZONE = `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
const EXAMPLE = { SIGNET_EXAMPLE: 'true', SIGNET_TIME_ZONE: ZONE };
const DAY = 24 * 3_600_000;
/** On this day the example's dashboard was out of reach for almost an hour. */
const BAD_DAY = 26;

const dateAgo = (days: number) => new Date(Date.now() - days * DAY).toLocaleDateString('sv-SE', { timeZone: ZONE });
const said = (page: Page, component: string) => strip(page, component).getAttribute('aria-valuetext');

async function isInView(page: Page): Promise<boolean> {
  const box = await dayCard(page).boundingBox();
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  return box !== null && box.x >= 0 && box.x + box.width <= width;
}

describe('a day of the bars', () => {
  it('opens under the mouse, which can go on to its links, and closes when the mouse has left', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page } = await aVisitor(signet);
    const { x, y } = await dayAgo(page, 'Dashboard', BAD_DAY);
    await page.mouse.move(x, y);
    const card = dayCard(page);
    await card.getByText('Dashboard could not be reached').waitFor();
    expect(await card.textContent()).toMatch(/96\.1\d% uptime.*Major outage55 mins.*Degraded performance35 mins/);
    await card.getByRole('link', { name: 'Dashboard could not be reached' }).hover();
    await page.mouse.move(5, 5, { steps: 5 });
    await card.waitFor({ state: 'detached' });
    await page.mouse.move(x, y);
    await card.getByRole('link', { name: 'Dashboard could not be reached' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dashboard could not be reached' }).waitFor();
  });

  it('is pinned by a tap, at the side of nothing, until another tap', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page } = await aVisitor(signet, '/', { viewport: { width: 390, height: 844 }, hasTouch: true });
    const card = dayCard(page);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const days of [0, BAD_DAY, 29]) {
        const { x, y } = await dayAgo(page, 'Dashboard', days);
        await page.touchscreen.tap(x, y);
        await card.and(page.getByRole('dialog')).waitFor();
        expect(await card.locator('time').getAttribute('datetime')).toBe(dateAgo(days));
        expect(await isInView(page), `${days} days ago at ${width} px`).toBe(true);
        await page.touchscreen.tap(x, y);
        await card.waitFor({ state: 'detached' });
      }
    }
    const { x, y } = await dayAgo(page, 'Website', 3);
    await page.touchscreen.tap(x, y);
    await card.waitFor();
    await page.touchscreen.tap(160, 5);
    await card.waitFor({ state: 'detached' });
    await page.touchscreen.tap(x, y);
    await card.getByRole('button', { name: 'Close' }).tap();
    await card.waitFor({ state: 'detached' });
  });

  it('has an address, which opens the table at that day', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page, context } = await aVisitor(signet);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { x, y } = await dayAgo(page, 'Dashboard', BAD_DAY);
    await page.mouse.click(x, y);
    await dayCard(page).getByRole('button', { name: 'Copy link' }).click();
    await dayCard(page).getByRole('button', { name: 'Link copied' }).waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(`${signet.origin}/components/3#day-${dateAgo(BAD_DAY)}`);
    await page.goto(address);
    const line = page.locator(`tr[id="day-${dateAgo(BAD_DAY)}"]`);
    await line.waitFor();
    expect(await line.textContent()).toContain('Major outage 55 mins');
    await strip(page, 'Dashboard').waitFor();
    const outline = () => line.evaluate((element) => getComputedStyle(element).outlineStyle);
    await expect.poll(outline).toBe('solid');
    await expect.poll(() => line.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
  });
});

describe('the bars under the keyboard', () => {
  it('are one stop each, and walked by day and by component over closed groups', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page } = await aVisitor(signet);
    await walkTo(page, strip(page, 'Dashboard'));
    await dayCard(page).waitFor();
    expect(await said(page, 'Dashboard')).toMatch(/uptime so far/);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('uptime over 90 days');
    await dayCard(page).waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+Tab');
    for (let day = 0; day < BAD_DAY; day += 1) await page.keyboard.press('ArrowLeft');
    expect(await said(page, 'Dashboard')).toMatch(/Major outage 55 mins, Degraded performance 35 mins/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await strip(page, 'Webhooks').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await strip(page, 'CDN Europe').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await dayCard(page).locator('time').getAttribute('datetime')).toBe(dateAgo(BAD_DAY));
    await page.keyboard.press('Home');
    expect(await dayCard(page).locator('time').getAttribute('datetime')).toBe(dateAgo(89));
    await page.keyboard.press('End');
    expect(await dayCard(page).locator('time').getAttribute('datetime')).toBe(dateAgo(0));
    await page.keyboard.press('Escape');
    await dayCard(page).waitFor({ state: 'detached' });
  });

  it('lead into the details with Enter, and back with Escape', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page } = await aVisitor(signet);
    await walkTo(page, strip(page, 'Dashboard'));
    for (let day = 0; day < BAD_DAY; day += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const card = page.getByRole('dialog', { name: /^Dashboard \w{3},? \d+ \w+$/ });
    await card.waitFor();
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
    await walkTo(page, card.getByRole('link', { name: 'Dashboard could not be reached' }));
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await strip(page, 'Dashboard').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('stay within the thirty days that a phone shows', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page } = await aVisitor(signet, '/', { viewport: { width: 390, height: 844 } });
    await walkTo(page, strip(page, 'Dashboard'));
    await page.keyboard.press('Home');
    expect(await dayCard(page).locator('time').getAttribute('datetime')).toBe(dateAgo(29));
    await page.keyboard.press('ArrowLeft');
    expect(await dayCard(page).locator('time').getAttribute('datetime')).toBe(dateAgo(29));
    expect(await isInView(page)).toBe(true);
  });

  it('are heard as a slider with the day for its value', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page } = await aVisitor(signet);
    const bars = strip(page, 'Dashboard');
    expect(await bars.ariaSnapshot()).toMatch(/slider "Dashboard, day by day"/);
    expect(await said(page, 'Dashboard')).toMatch(
      /^1 day with trouble in the last 90 days, the latest on .*: Major outage$/,
    );
    expect(await page.locator('#day-keys').textContent()).toContain('Left and right change the day');
  });
});

describe('the bars in other circumstances', () => {
  it('lead to their table with JavaScript switched off', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page } = await aVisitor(signet, '/', { javaScriptEnabled: false });
    await page.getByRole('img', { name: /^Dashboard: 1 day with trouble in the last 90 days/ }).waitFor();
    expect(await page.getByRole('slider').count()).toBe(0);
    await row(page, 'Dashboard')
      .getByRole('link', { name: /uptime over 90 days/ })
      .click();
    await page.locator('summary', { hasText: 'as a table' }).click();
    expect(await page.getByRole('row').count()).toBe(91);
    await page
      .getByRole('link', { name: /^99\.9\d%$/ })
      .first()
      .click();
    await page
      .getByText(/secs lost ÷ .* secs counted = 99\.9\d%/)
      .first()
      .waitFor();
  });

  it('are printed without what was open', async () => {
    const { signet } = await aPage(EXAMPLE);
    const { page } = await aVisitor(signet);
    const { x, y } = await dayAgo(page, 'Dashboard', BAD_DAY);
    await page.mouse.click(x, y);
    await dayCard(page).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await dayCard(page).isVisible()).toBe(false);
    expect(await strip(page, 'Dashboard').isVisible()).toBe(true);
    await page.goto('/components/3');
    expect(
      await page
        .getByText(/secs lost ÷ .* secs counted/)
        .first()
        .isVisible(),
    ).toBe(true);
  });

  it('raise no barrier, closed, open, pinned, and on the page of a component', async () => {
    const { signet } = await aPage(EXAMPLE);
    const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
    await bringAxe(visitor);
    const { page } = visitor;
    await page.goto('/');
    await walkTo(page, strip(page, 'Dashboard'));
    await dayCard(page).waitFor();
    await examine(visitor, 'a day that has the focus');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await examine(visitor, 'a pinned day');
    await page.goto('/components/3#computed');
    await strip(page, 'Dashboard').waitFor();
    await examine(visitor, 'component, computed');
    await page.goto(`/components/3#day-${dateAgo(BAD_DAY)}`);
    await page.reload();
    await strip(page, 'Dashboard').waitFor();
    await examine(visitor, 'component, table');
  });

  it("follow a component's page as it changes", async () => {
    const { signet, api } = await aPage(EXAMPLE);
    const { page, loads } = await aVisitor(signet, '/components/2#computed');
    await page.getByText('since', { exact: false }).first().waitFor();
    await api.incident({
      title: 'Website is gone',
      startedAt: new Date(Date.now() - 30 * 60_000).toISOString(),
      impacts: [{ componentId: '2', status: 'MAJOR_OUTAGE' }],
    });
    await page.getByRole('link', { name: 'Website is gone' }).waitFor();
    await page.getByRole('article').getByText('Major outage').waitFor();
    await page
      .getByText(/− 1,8\d\d secs lost/)
      .first()
      .waitFor();
    expect(loads()).toBe(1);
  });
});
