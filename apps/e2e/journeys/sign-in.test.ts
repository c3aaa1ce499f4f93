import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWNER } from '../harness/api.ts';
import { aPerson } from '../harness/person.ts';
import { aNewServer, anOperator, aPage } from '../harness/stage.ts';

describe('signing in', () => {
  it('leads on to where one was going, after a wrong password was refused in plain words', async () => {
    const { signet } = await aPage();
    const { page } = await aPerson({ origin: signet.origin });
    await page.goto('/console/incidents?show=resolved');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/sign-in');

    await fillIn(page, OWNER.email, 'not the password');
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toBe('This email address and password do not belong together.');
    expect(await page.getByLabel('Email').inputValue()).toBe(OWNER.email);
    await fillIn(page, 'nobody@example.com', 'not the password');
    expect(await alert.textContent()).toBe('This email address and password do not belong together.');

    await fillIn(page, OWNER.email, OWNER.password);
    await page.getByRole('heading', { name: 'Incidents' }).waitFor();
    expect(page.url()).toBe(`${signet.origin}/console/incidents?show=resolved`);
  });

  it('never leads to another site', async () => {
    const { signet } = await aPage();
    const { page } = await aPerson({ origin: signet.origin });
    for (const next of ['https://example.com/', '//example.com/', '/\\example.com', '@example.com/']) {
      await page.goto(`/console/sign-in?next=${encodeURIComponent(next)}`);
      await fillIn(page, OWNER.email, OWNER.password);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' });
      expect(new URL(page.url()).origin).toBe(signet.origin);
      await page.context().clearCookies();
    }
  });

  it('ends with signing out: the way back leads to the sign-in', async () => {
    const { signet } = await aPage();
    const { page, context } = await anOperator(signet);
    await page.getByRole('button', { name: 'Account of' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await context.cookies()).toEqual([]);
    await page.goto('/console/settings');
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Name of the page' }).count()).toBe(0);
  });
});

it('a setup link works once, and another person cannot set the page up', async () => {
  const signet = await aNewServer();
  const { page } = await aPerson({ origin: signet.origin, name: 'stranger' });
  await page.goto('/console/setup?token=guessed');
  await page.getByLabel('Your name').fill('Mallory');
  await page.getByLabel('Email').fill('mallory@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long enough password');
  await page.getByLabel('Name of the page').fill('Mine');
  await page.getByRole('button', { name: 'Create the page' }).click();
  await page
    .getByRole('alert')
    .getByText(/^This link is not valid any more/)
    .waitFor();
  expect(await page.getByLabel('Your name').inputValue()).toBe('Mallory');
});

async function fillIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  const answered = page.waitForResponse((response) => (response.request().postData() ?? '').includes('"Login"'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await answered;
}
