import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWNER, type Api } from '../harness/api.ts';
import { aDevice, anApp } from '../harness/authenticator.ts';
import { bringAxe, examine } from '../harness/axe.ts';
import { walkTo } from '../harness/keyboard.ts';
import { MailBox } from '../harness/mail-box.ts';
import { aPerson, type Person } from '../harness/person.ts';
import type { Signet } from '../harness/signet.ts';
import { anOperator, aPage, signIn } from '../harness/stage.ts';

const section = (page: Page, name: string): Locator => page.getByRole('region', { name });

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
}

async function givePassword(page: Page): Promise<void> {
  await page.getByLabel('Email').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('button', { name: 'Make a passkey' }).click();
}

/** The recovery codes that are on the screen, which somebody says they have stored. */
async function keepCodes(page: Page): Promise<string[]> {
  const text = await page.getByText(/^([0-9A-Z]{4}-){3}/).textContent();
  await page.getByRole('button', { name: 'I have stored it' }).click();
  return (text ?? '').trim().split('\n');
}

/** As if everybody had signed in a while ago. */
function forgetProofs(signet: Signet): void {
  const database = new DatabaseSync(signet.database);
  database.exec('PRAGMA busy_timeout = 5000');
  database.exec('UPDATE sessions SET provenAt = NULL');
  database.close();
}

/** Types a recovery code after the password. */
async function recover(page: Page, code = ''): Promise<void> {
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code);
  await page.keyboard.press('Enter');
}

async function setUpApp(page: Page) {
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await page.getByRole('img', { name: 'QR code' }).waitFor();
  const app = await anApp(page);
  await page.getByRole('textbox', { name: 'Code' }).fill(app.code());
  await page.getByRole('button', { name: 'Turn it on' }).click();
  return app;
}

/** A browser that offers no passkey beside the address: the device would answer that by itself, before the button. */
async function withoutAutofill({ context, page }: Person): Promise<void> {
  const none = () => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  };
  await context.addInitScript(none);
  await page.evaluate(none);
}

describe('a passkey', () => {
  it('is made, signs in instead of the password, and is removed', async () => {
    const box = await MailBox.open();
    const { signet } = await aPage(box.env);
    const person = await anOperator(signet, '/console/account');
    const { page } = person;
    const device = await aDevice(person);
    await addPasskey(page, 'Laptop');
    expect(await keepCodes(page)).toHaveLength(10);
    const row = section(page, 'Passkeys').getByRole('listitem').filter({ hasText: 'Laptop' });
    await row.getByText('never used').waitFor();
    expect(await device.passkeys()).toBe(1);
    await box.mail(/^A passkey was added to your account/);

    await withoutAutofill(person);
    await signOut(page);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.goto('/console/account');
    await row.getByText('last used').waitFor();
    await row.getByRole('button', { name: 'Remove Laptop' }).click();
    await page.getByText('The passkey Laptop is removed.').waitFor();
    await box.mail(/^A passkey of yours for .* was removed/);
    await device.answers(false);
    await signOut(page);
    await givePassword(page);
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
  });

  it('is asked for after the password, which is not enough any more', async () => {
    const { signet } = await aPage();
    const person = await anOperator(signet, '/console/account');
    const { page } = person;
    const device = await aDevice(person);
    await addPasskey(page, 'Laptop');
    const [code = ''] = await keepCodes(page);
    await device.answers(false);
    await signOut(page);
    await givePassword(page);
    await page.getByText('That was right. Now show with a passkey that it is you.').waitFor();
    await device.answers(true);
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByRole('heading', { name: 'Overview' }).waitFor();

    const elsewhere = await aPerson({ origin: signet.origin, name: 'without the device' });
    await elsewhere.page.goto('/console');
    await givePassword(elsewhere.page);
    await elsewhere.page.getByRole('button', { name: 'Use a recovery code' }).click();
    await elsewhere.page.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase());
    await elsewhere.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await elsewhere.page.getByRole('heading', { name: 'Overview' }).waitFor();
  });
});

it('who signed in a while ago shows that it is them before anything changes', async () => {
  const { signet } = await aPage();
  const person = await anOperator(signet, '/console/account');
  await bringAxe(person);
  const { page } = person;
  await aDevice(person);
  await addPasskey(page, 'Laptop');
  await keepCodes(page);
  const renew = page.getByRole('button', { name: 'Make new recovery codes' });
  const asked = page.getByRole('dialog', { name: 'Is it you?' });

  forgetProofs(signet);
  await page.reload();
  await renew.click();
  await asked.waitFor();
  await examine(person, 'is it you?');
  await asked.getByLabel('Your password', { exact: true }).fill('not the password');
  await asked.getByRole('button', { name: 'Continue' }).click();
  await asked.getByText('Must be the password that you sign in with now').waitFor();
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Nothing was changed, as you did not show that it is you.').waitFor();
  await renew.click();
  await asked.getByLabel('Your password', { exact: true }).fill(OWNER.password);
  await asked.getByRole('button', { name: 'Continue' }).click();
  expect(await keepCodes(page)).toHaveLength(10);

  forgetProofs(signet);
  await page.getByRole('button', { name: 'Remove Laptop' }).click();
  await asked.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('The passkey Laptop is removed.').waitFor();
});

describe('an authenticator app', () => {
  it('is asked for a code after the password; a recovery code does instead, once', async () => {
    const { signet } = await aPage();
    const { page } = await anOperator(signet, '/console/account');
    const app = await setUpApp(page);
    const codes = await keepCodes(page);
    const mine = section(page, 'Second factor');
    await mine.getByText('An authenticator app is set up').waitFor();
    await mine.getByText('10 of your ten recovery codes are left.').waitFor();
    await signOut(page);
    await givePassword(page);
    const field = page.getByRole('textbox', { name: 'Code', exact: true });
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
    await field.fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText('Wrong, or used before').waitFor();
    // The one of this half minute was taken when the app was set up.
    await field.fill(app.code(1));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();

    await signOut(page);
    await givePassword(page);
    await recover(page, codes[0]);
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await signOut(page);
    await givePassword(page);
    await recover(page, codes[0]);
    await page.getByText('Wrong, or used before').waitFor();
    await page.getByRole('textbox', { name: 'Recovery code' }).fill(codes[1] ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.goto('/console/account');
    await mine.getByText('8 of your ten recovery codes are left.').waitFor();
    await mine.getByRole('button', { name: 'Make new recovery codes' }).click();
    expect(await keepCodes(page)).not.toContain(codes[2]);

    await mine.getByRole('button', { name: 'Remove the app' }).click();
    const dialog = page.getByRole('dialog', { name: 'Remove the authenticator app' });
    await dialog.getByLabel('Your password', { exact: true }).fill(OWNER.password);
    await dialog.getByRole('textbox', { name: 'Code' }).fill(codes[2] ?? '');
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByText('Must be one that the app shows now').waitFor();
  });

  it('is set up and asked for over a session that has ended, and nothing typed is lost', async () => {
    const { signet } = await aPage();
    const { page, context } = await anOperator(signet, '/console/account');
    const app = await setUpApp(page);
    await keepCodes(page);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Half a na');
    await context.clearCookies();
    await page.getByRole('button', { name: 'Save name' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByLabel('Password', { exact: true }).fill(OWNER.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Code', exact: true }).fill(app.code(1));
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Your name' }).inputValue()).toBe('Half a na');
  });
});

const MEMBER = { name: 'Edda', email: 'edda@example.com', password: 'a password of Edda' };

/** Opens an invitation in a browser of their own, and joins. */
async function join(api: Api, origin: string): Promise<Person> {
  const input = { email: MEMBER.email, role: 'EDITOR' };
  const { invitePerson } = await api.ask(
    'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url } }',
    { input },
  );
  const { url } = invitePerson as unknown as { url: string };
  const person = await aPerson({ origin, name: 'editor' });
  await person.page.goto(url);
  await person.page.getByRole('textbox', { name: 'Your name' }).fill(MEMBER.name);
  await person.page.getByLabel('Password', { exact: true }).fill(MEMBER.password);
  await person.page.getByRole('button', { name: 'Join' }).click();
  return person;
}

it('where everybody needs a second factor, who has none sets one up first; an owner resets it', async () => {
  const { signet, api } = await aPage();
  const owner = await anOperator(signet, '/console/team');
  const rule = owner.page.getByRole('switch', { name: 'Everybody needs a second factor' });
  expect(await rule.isDisabled()).toBe(true);
  await owner.page.getByRole('link', { name: 'your account page' }).click();
  await setUpApp(owner.page);
  await keepCodes(owner.page);
  const editor = await join(api, signet.origin);
  await editor.page.getByRole('heading', { name: 'Overview' }).waitFor();

  await owner.page.goto('/console/team');
  await rule.click();
  await owner.page.getByText('From now on everybody needs a second factor.').waitFor();
  await expect.poll(() => rule.isChecked()).toBe(true);
  await editor.page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
  expect(await editor.page.getByRole('link', { name: 'Incidents' }).count()).toBe(0);
  await aDevice(editor);
  await addPasskey(editor.page, 'Phone');
  await keepCodes(editor.page);
  await editor.page.getByRole('heading', { name: 'Overview' }).waitFor();

  await owner.page.reload();
  const row = owner.page.getByRole('listitem').filter({ hasText: MEMBER.email });
  await row.getByText('password + passkey').waitFor();
  await row.getByRole('button', { name: `More about ${MEMBER.name}` }).click();
  await owner.page.getByRole('menuitem', { name: 'Reset second factor' }).click();
  await owner.page.getByRole('dialog', { name: 'Reset second factor' }).getByRole('button', { name: 'Reset' }).click();
  await owner.page.getByText('Edda signs in with the password alone now.').waitFor();
  await row.getByText('password only').waitFor();
  await editor.page.getByRole('dialog', { name: 'Sign in again' }).waitFor();
});

it('puts up no barrier', async () => {
  const { signet, api } = await aPage();
  const person = await aPerson({ origin: signet.origin, name: 'people' });
  await bringAxe(person);
  const { page } = person;
  await page.goto('/console/sign-in');
  await page.getByRole('button', { name: 'Use a passkey' }).waitFor();
  await examine(person, 'sign in');
  await signIn(person, signet);
  await page.goto('/console/account');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('dialog', { name: 'Add a passkey' }).waitFor();
  await examine(person, 'a new passkey');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await page.getByRole('img', { name: 'QR code' }).waitFor();
  await examine(person, 'a new app');
  const app = await anApp(page);
  await page.getByRole('textbox', { name: 'Code' }).fill(app.code());
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByRole('dialog', { name: 'Your recovery codes' }).waitFor();
  await examine(person, 'recovery codes');
  await keepCodes(page);
  await aDevice(person);
  await addPasskey(page, 'Laptop');
  await page.getByText('The passkey is added.').waitFor();
  await examine(person, 'account with both');
  await page.getByRole('button', { name: 'Remove the app' }).click();
  await page.getByRole('dialog', { name: 'Remove the authenticator app' }).waitFor();
  await examine(person, 'removing the app');
  await page.goto('/console/team');
  await page.getByRole('switch', { name: 'Everybody needs a second factor' }).click();
  await page.getByText('From now on everybody needs a second factor.').waitFor();
  await examine(person, 'team');

  const editor = await join(api, signet.origin);
  await bringAxe(editor);
  await editor.page.reload();
  await editor.page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
  await examine(editor, 'setting one up first');

  const stranger = await aPerson({ origin: signet.origin, name: 'stranger' });
  await bringAxe(stranger);
  await stranger.page.goto('/console/sign-in');
  await givePassword(stranger.page);
  await stranger.page.getByRole('textbox', { name: 'Code', exact: true }).waitFor();
  await examine(stranger, 'code');
  await walkTo(stranger.page, stranger.page.getByRole('button', { name: 'Use a recovery code' }));
  await stranger.page.keyboard.press('Enter');
  await stranger.page.getByRole('textbox', { name: 'Recovery code' }).waitFor();
  await examine(stranger, 'recovery code');
});
