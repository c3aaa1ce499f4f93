import { describe, expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { composer } from '../harness/console.ts';
import { aPerson } from '../harness/person.ts';
import { aPushService, clickNotification, deliver, shownTo, subscribesAt } from '../harness/push.ts';
import { aPage, aViewer, signIn } from '../harness/stage.ts';

/** News are told when they can no longer be taken back. */
const TOLD = { timeout: 20_000 };

describe('a visitor with a browser that shows notifications', () => {
  it('subscribes it, is told of an incident, opens it, changes what is told and ends it', async () => {
    const { service, env } = await aPushService();
    const { signet, api } = await aPage(env);
    const componentId = await api.component({ name: 'API' });
    await api.component({ name: 'Website' });
    const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
    const browser = await subscribesAt(service, visitor);
    await bringAxe(visitor);
    const { page, context } = visitor;
    await page.goto('/');
    expect(context.serviceWorkers()).toEqual([]);
    await page.getByRole('link', { name: 'Subscribe' }).click();
    const dialog = page.getByRole('dialog', { name: 'Subscribe' });
    await dialog.getByRole('radio', { name: 'In this browser' }).check();
    await dialog.getByRole('radio', { name: 'Only these parts' }).check();
    await dialog.getByRole('button', { name: 'Subscribe this browser' }).click();
    await dialog.getByText('Choose at least one part and one kind of news.').waitFor();
    await dialog.getByRole('checkbox', { name: 'API' }).check();
    await examine(visitor, 'the choice of a browser');
    await dialog.getByRole('button', { name: 'Subscribe this browser' }).click();
    await dialog.getByText('This browser is subscribed.').waitFor();
    expect(await dialog.getByRole('checkbox', { name: 'API' }).isChecked()).toBe(true);
    await examine(visitor, 'a browser that is subscribed');

    const impacts = [{ componentId, status: 'MAJOR_OUTAGE' }];
    const id = await api.incident({ title: 'Errors on the API', impacts });
    await expect.poll(() => service.toldTo(browser).length, TOLD).toBe(1);
    await deliver(service, browser, visitor);
    await expect
      .poll(() => shownTo(page))
      .toEqual([
        {
          title: 'Investigating: Errors on the API',
          body: 'We are looking into it.',
          tag: `incident:${id}`,
          url: `${signet.origin}/incidents/${id}`,
        },
      ]);
    await api.update(id, { status: 'RESOLVED', message: 'It works again.' });
    await expect.poll(() => service.toldTo(browser).length, TOLD).toBe(2);
    await deliver(service, browser, visitor);
    await expect
      .poll(async () => (await shownTo(page)).map(({ title }) => title))
      .toEqual(['Resolved: Errors on the API']);

    expect(await clickNotification(context)).toEqual([`open ${signet.origin}/incidents/${id}`]);
    expect(await shownTo(page)).toEqual([]);
    await page.goto(`/incidents/${id}`);
    await deliver(service, browser, visitor);
    await expect.poll(async () => (await shownTo(page)).length).toBe(1);
    expect(await clickNotification(context)).toEqual([`focus ${signet.origin}/incidents/${id}`]);

    await page.goto('/');
    await page.getByRole('link', { name: 'Subscribe' }).click();
    await dialog.getByRole('radio', { name: 'In this browser' }).check();
    await dialog.getByRole('checkbox', { name: 'API' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Website' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByText('Saved.').waitFor();
    await dialog.getByRole('button', { name: 'Unsubscribe this browser' }).click();
    await dialog.getByText('This browser is not told any more.').waitFor();
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    const subscribers = await api.ask('{ notifierState { waiting failed } }');
    expect(subscribers['notifierState']).toEqual({ waiting: 0, failed: 0 });
  });

  it('is told why, where that cannot be', async () => {
    const { signet } = await aPage();
    const visitor = await aPerson({ origin: signet.origin, name: 'visitor' });
    await bringAxe(visitor);
    const { page, context } = visitor;
    await context.addInitScript(() => {
      Object.defineProperty(Notification, 'permission', { get: () => 'denied' });
    });
    await page.goto('/');
    await page.getByRole('link', { name: 'Subscribe' }).click();
    const dialog = page.getByRole('dialog', { name: 'Subscribe' });
    await dialog.getByRole('radio', { name: 'In this browser' }).check();
    await dialog.getByText('Notifications of this page are blocked in this browser.').waitFor();
    await examine(visitor, 'a browser that is blocked');
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'PushManager');
      Object.assign(navigator, { standalone: false });
    });
    await page.reload();
    await page.getByRole('link', { name: 'Subscribe' }).click();
    await dialog.getByRole('radio', { name: 'In this browser' }).check();
    await dialog.getByText('“Add to Home Screen”').waitFor();
    expect(context.serviceWorkers()).toEqual([]);
  });
});

describe('an operator', () => {
  it('is told in the browser that a promised update is due, and finds the composer open', async () => {
    const { service, env } = await aPushService();
    const { signet, api } = await aPage(env);
    const operator = await aPerson({ origin: signet.origin, name: 'operator' });
    const browser = await subscribesAt(service, operator);
    await bringAxe(operator);
    await signIn(operator, signet);
    const { page, context } = operator;
    await page.goto('/console');
    await page.getByRole('button', { name: 'Account of' }).click();
    await page.getByRole('menuitem', { name: 'My notifications' }).click();
    await page.getByText('an open incident has had no update for 2 hours').waitFor();
    const byMail = page.getByRole('switch', { name: 'Mail me at ada@example.com' });
    const here = page.getByRole('switch', { name: 'Notify me in this browser' });
    expect(await byMail.isChecked()).toBe(true);
    expect(await here.isChecked()).toBe(false);
    await byMail.click();
    await here.click();
    await expect.poll(() => here.isChecked()).toBe(true);
    await expect.poll(() => byMail.isChecked()).toBe(false);
    await examine(operator, 'my notifications');

    const nextUpdateBy = new Date(Date.now() + 8_000).toISOString();
    const id = await api.incident({ title: 'Errors', nextUpdateBy, notify: false });
    await expect.poll(() => service.toldTo(browser).length, TOLD).toBe(1);
    await deliver(service, browser, operator);
    await expect
      .poll(() => shownTo(page))
      .toMatchObject([{ title: 'Update due: Errors', tag: `nudge-incident:${id}` }]);
    const [opened = ''] = await clickNotification(context);
    expect(opened).toBe(`open ${signet.origin}/console/incidents/${id}?compose=${id}&as=update`);
    await page.goto(opened.replace('open ', ''));
    await composer(page).getByText('Post update').first().waitFor();

    await page.goto('/console/me/notifications');
    expect(await byMail.isChecked()).toBe(false);
    await expect.poll(() => here.isChecked()).toBe(true);
    await here.click();
    await expect.poll(() => here.isChecked()).toBe(false);
  });

  it('removes a browser that is elsewhere, and sets how long a silence may be', async () => {
    const { service, env } = await aPushService();
    const { signet, api } = await aPage(env);
    await api.ask('mutation ($browser: PushSubscriptionInput!) { addNudgeBrowser(browser: $browser) { id } }', {
      browser: service.browser(),
    });
    const operator = await aPerson({ origin: signet.origin, name: 'operator' });
    await bringAxe(operator);
    await signIn(operator, signet);
    const { page } = operator;
    await page.goto('/console/settings');
    const hours = page.getByRole('textbox', { name: 'Hours without an update' });
    expect(await hours.inputValue()).toBe('2');
    await hours.fill('6');
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('The settings are saved.').waitFor();
    await page.getByRole('switch', { name: /^Notify the team/ }).scrollIntoViewIfNeeded();
    await examine(operator, 'the settings');
    await page.goto('/console/me/notifications');
    await page.getByText('an open incident has had no update for 6 hours').waitFor();
    await page.getByText(`by way of 127.0.0.1:${service.port}`).waitFor();
    await examine(operator, 'my notifications with another browser');
    await page.getByRole('button', { name: /^Remove/ }).click();
    await page.getByText('Your other browsers').waitFor({ state: 'detached' });
  });

  it('who may only look is told so', async () => {
    const { signet } = await aPage();
    const { page } = await aViewer(signet, '/console/me/notifications');
    await page.getByText('Only those are notified who may write updates.').waitFor();
  });
});
