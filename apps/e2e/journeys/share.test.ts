import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { anotherSite } from '../harness/another-site.ts';
import { choose } from '../harness/console.ts';
import { aPerson, type Person } from '../harness/person.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

/** Somebody on a website that shows something of ours. */
async function aCustomer(ours: string, body: string): Promise<Person> {
  const customer = await aPerson({ origin: await anotherSite(body), name: 'customer' });
  customer.expects(new RegExp(`^a request to another origin: ${ours}/`));
  await customer.page.goto('/');
  return customer;
}

/** As if they had looked elsewhere for a while. */
async function looksAgain(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

describe('an operator', () => {
  it('finds what to paste elsewhere, sees the badge, and copies', async () => {
    const { signet, api } = await aPage();
    const id = await api.component({ name: 'API' });
    const inner = await api.group({ name: 'Inner', visibility: 'AUTHENTICATED' });
    await api.component({ name: 'Ledger', groupId: inner });
    const { page, context } = await anOperator(signet);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('link', { name: 'Share', exact: true }).click();
    await page.getByRole('heading', { name: 'Share', level: 1 }).waitFor();
    const snippet = (name: string) => page.locator('pre').and(page.getByLabel(name, { exact: true }));
    expect(await snippet('Script').textContent()).toBe(`<script async src="${signet.origin}/embed.js"></script>`);

    await page.getByRole('combobox', { name: 'What to share' }).click();
    expect(await page.getByRole('option').allTextContents()).toEqual(['The whole page', 'API']);
    await page.getByRole('option', { name: 'API' }).click();
    await snippet('Script').waitFor({ state: 'detached' });
    await choose(page, 'Style', 'flat-square');
    await page.getByRole('textbox', { name: 'Label' }).fill('Our API');
    const address = `${signet.origin}/components/${id}/badge.svg?style=flat-square&label=Our+API`;
    const preview = page.getByRole('img', { name: 'Preview of the badge' });
    await expect.poll(() => preview.getAttribute('src')).toBe(address);
    await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(50);

    await page.getByRole('button', { name: 'Copy Markdown' }).click();
    await page.getByRole('button', { name: 'Copied Markdown' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`[![API status](${address})](${signet.origin}/components/${id})`);
    const feed = await context.request.get((await snippet('Atom').textContent()) ?? '');
    expect(feed.headers()['content-type']).toContain('application/atom+xml');

    await page.getByRole('textbox', { name: 'Label' }).fill('x'.repeat(61));
    await page.getByText('Must have at most 60 characters').waitFor();
  });
});

describe('on another site', () => {
  it('the script tells how the page is, keeps it current, and keeps it while nothing can be reached', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const script = `<script async src="${signet.origin}/embed.js"></script>`;
    const { page, context, expects } = await aCustomer(signet.origin, `<p>before ${script} after</p>`);
    const pill = page.getByRole('status').getByRole('link');
    await pill.waitFor();
    expect(await pill.textContent()).toBe('All systems operational');
    expect(await pill.getAttribute('aria-label')).toBe('Status: All systems operational');
    expect(await pill.evaluate((link: HTMLAnchorElement) => [link.href, link.target, link.rel])).toEqual([
      `${signet.origin}/`,
      '_blank',
      'noopener',
    ]);
    expect(await page.locator('p').textContent()).toBe('before  after');

    await api.setStatus(component, 'MAJOR_OUTAGE');
    await expect.poll(async () => (await looksAgain(page), pill.textContent())).toBe('API: major outage');
    expects(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);
    await looksAgain(page);
    expect(await pill.textContent()).toBe('API: major outage');
  });

  it('the script may keep silent until something is wrong', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const script = `<script async data-show="problems" src="${signet.origin}/embed.js"></script>`;
    const { page } = await aCustomer(signet.origin, `<p>Shop ${script}</p>`);
    const pill = page.getByRole('link');
    await page.locator('span[hidden]').waitFor({ state: 'attached' });
    expect(await pill.count()).toBe(0);
    await api.setStatus(component, 'DEGRADED_PERFORMANCE');
    await expect
      .poll(async () => (await looksAgain(page), pill.allTextContents()))
      .toEqual(['API: degraded performance']);
    await api.setStatus(component, 'OPERATIONAL');
    await expect.poll(async () => (await looksAgain(page), pill.count())).toBe(0);
  });

  it('a frame and a badge show the same, and nothing else of ours stands in a frame', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const incident = await api.incident({
      title: 'Errors on the API',
      impacts: [{ componentId: component, status: 'PARTIAL_OUTAGE' }],
    });
    const { page, expects } = await aCustomer(
      signet.origin,
      `<iframe src="${signet.origin}/embed" title="Ours"></iframe><iframe src="${signet.origin}/" title="Forbidden"></iframe>
       <img src="${signet.origin}/badge.svg" alt="Our badge">`,
    );
    expects(/frame-ancestors|Refused to frame|Framing/);
    const frame = page.frameLocator('iframe[title="Ours"]');
    await frame.getByRole('link', { name: 'API: partial outage' }).waitFor();
    const named = frame.getByRole('link', { name: 'Errors on the API' });
    expect(await named.getAttribute('href')).toBe(`/incidents/${incident}`);
    const badge = page.getByRole('img', { name: 'Our badge' });
    await expect.poll(() => badge.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(20);
    expect(await page.frameLocator('iframe[title="Forbidden"]').getByText('API: partial outage').count()).toBe(0);

    await api.update(incident, { status: 'RESOLVED', message: 'Gone.' });
    const inner = page.frames().find((each) => each.url().endsWith('/embed'));
    await expect
      .poll(async () => {
        await inner?.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        return frame.getByRole('heading').textContent();
      })
      .toBe('All systems operational');
  });

  it('the frame says everything with JavaScript switched off, and comes anew by itself', async () => {
    const { signet, api } = await aPage();
    await api.incident({ title: 'Errors on the API' });
    const { page } = await aVisitor(signet, '/embed', { javaScriptEnabled: false });
    await page.getByRole('heading', { name: 'Investigating: Errors on the API' }).waitFor();
    expect(await page.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe('60');
  });
});
