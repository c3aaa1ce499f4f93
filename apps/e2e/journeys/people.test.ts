import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWNER } from '../harness/api.ts';
import { bringAxe, examine } from '../harness/axe.ts';
import { composer, errorOf, messageField, publish, titleField } from '../harness/console.ts';
import { MailBox } from '../harness/mail-box.ts';
import { aPerson, type Person } from '../harness/person.ts';
import type { Signet } from '../harness/signet.ts';
import { anOperator, aPage, signIn } from '../harness/stage.ts';

const EDITOR = { name: 'Edda', email: 'edda@example.com', password: 'a password of Edda' };
const WITHIN_MS = 5_000;

/** Invites somebody in the console of whoever may, and gives the link that it shows. */
async function invite(page: Page, email: string, role: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByRole('textbox', { name: 'Email' }).fill(email);
  await dialog.getByRole('radio', { name: role }).check();
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  const shown = page.getByRole('dialog', { name: 'Invited' });
  const link = await shown.getByText(/\/console\/invitation\?token=/).textContent();
  await shown.getByRole('button', { name: 'Done' }).click();
  await shown.waitFor({ state: 'detached' });
  return link ?? '';
}

/** Opens an invitation in a browser of their own, and joins. */
async function join(signet: Signet, link: string): Promise<Person> {
  const person = await aPerson({ origin: signet.origin, name: 'editor' });
  const { page } = person;
  await page.goto(link);
  await page.getByRole('heading', { name: 'Join the team' }).waitFor();
  await page.getByRole('textbox', { name: 'Your name' }).fill(EDITOR.name);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Join' }).click();
  expect(await errorOf(page.getByLabel('Password', { exact: true }))).toBe('Must have at least 10 characters');
  await page.getByLabel('Password', { exact: true }).fill(EDITOR.password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  return person;
}

async function aTeamOfTwo() {
  const { signet } = await aPage();
  const owner = await anOperator(signet, '/console/team');
  const link = await invite(owner.page, EDITOR.email, 'Editor');
  const editor = await join(signet, link);
  await owner.page.reload();
  return { signet, owner, editor, link, row: owner.page.getByRole('listitem').filter({ hasText: EDITOR.email }) };
}

describe('somebody who is invited', () => {
  it('joins once, publishes, and has no say over the team', async () => {
    const { signet, owner, editor, link } = await aTeamOfTwo();
    await owner.page.getByText('last signed in').first().waitFor();
    const { page } = editor;
    expect(await page.getByRole('link', { name: 'Team' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByText('Only owners and admins change these settings.').waitFor();
    await page.goto('/console/team');
    await page.getByText('Only owners and admins see and change who is in the team.').waitFor();

    await page.keyboard.press('c');
    await titleField(page).fill('Errors');
    await messageField(page).fill('We look into it.');
    await publish(page);
    await composer(page).waitFor({ state: 'detached' });
    const status = (await (await fetch(`${signet.origin}/status.json`)).json()) as unknown;
    expect(JSON.stringify(status)).toContain('Errors');

    const stranger = await aPerson({ origin: signet.origin, name: 'stranger' });
    await stranger.page.goto(link);
    await stranger.page.getByRole('heading', { name: 'This invitation has ended' }).waitFor();
  });

  it('is followed within seconds by what is done to their account', async () => {
    const { owner, editor, row } = await aTeamOfTwo();
    await editor.page.getByRole('button', { name: 'New incident' }).first().waitFor();
    await row.getByRole('button', { name: `More about ${EDITOR.name}` }).click();
    await owner.page.getByRole('menuitem', { name: 'Change role' }).click();
    const dialog = owner.page.getByRole('dialog', { name: `Role of ${EDITOR.name}` });
    await dialog.getByRole('radio', { name: 'Viewer' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await owner.page.getByText('Edda is now: Viewer.').waitFor();
    await editor.page
      .getByRole('button', { name: 'New incident' })
      .first()
      .waitFor({ state: 'detached', timeout: WITHIN_MS });

    await row.getByRole('button', { name: `More about ${EDITOR.name}` }).click();
    await owner.page.getByRole('menuitem', { name: 'Remove from the team' }).click();
    const removal = owner.page.getByRole('dialog', { name: 'Remove from the team' });
    await removal.getByText('they are signed out within seconds').waitFor();
    await removal.getByLabel(`Type “${EDITOR.name}” to confirm`).fill(EDITOR.name);
    await removal.getByRole('button', { name: 'Remove' }).click();
    await owner.page.getByText('Edda is no longer in the team.').waitFor();
    await editor.page.getByRole('dialog', { name: 'Sign in again' }).waitFor({ timeout: WITHIN_MS });
  });
});

it('a forgotten password is set anew by a mailed link, which ends the sessions', async () => {
  const box = await MailBox.open();
  const { signet } = await aPage(box.env);
  const elsewhere = await anOperator(signet);
  await elsewhere.page.getByRole('heading', { name: 'Overview' }).waitFor();
  const { page } = await aPerson({ origin: signet.origin, name: 'forgetful' });
  await page.goto('/console');
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await page.getByRole('textbox', { name: 'Email' }).fill(OWNER.email);
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await page.getByText('If somebody signs in with this address, a mail is on its way.').waitFor();
  const { text = '' } = await box.mail(/^Set a new password/);
  const [link = ''] = /http\S+reset-password\?token=[\w-]+/.exec(text) ?? [];

  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill('quite another password');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.getByText('Your new password holds.').waitFor();
  await elsewhere.page.getByRole('dialog', { name: 'Sign in again' }).waitFor({ timeout: WITHIN_MS });
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Email').fill(OWNER.email);
  await page.getByLabel('Password', { exact: true }).fill('quite another password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  await page.goto(link);
  await page.getByText('This link has expired, was used, or never was one.').waitFor();
  await box.mail(/^Your password for .* was changed$/);
});

it('one changes one’s own name, address and password, and ends other sessions', async () => {
  const box = await MailBox.open();
  const { signet } = await aPage(box.env);
  const { page } = await anOperator(signet);
  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('menuitem', { name: 'My account' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace');
  await page.getByRole('button', { name: 'Save name' }).click();
  await page.getByRole('button', { name: 'Account of Ada Lovelace' }).waitFor();

  const address = page.getByRole('region', { name: 'Address' });
  await address.getByRole('textbox', { name: 'Email' }).fill('lovelace@example.com');
  await address.getByLabel('Your password', { exact: true }).fill('not the password');
  await address.getByRole('button', { name: 'Change address' }).click();
  await address.getByText('Must be the password that you sign in with now').waitFor();
  await address.getByLabel('Your password', { exact: true }).fill(OWNER.password);
  await address.getByRole('button', { name: 'Change address' }).click();
  await address.getByText('A mail is on its way to lovelace@example.com').waitFor();
  const { text = '' } = await box.mail(/^Confirm your new address/);
  const [link = ''] = /http\S+confirm-address\?token=[\w-]+/.exec(text) ?? [];
  const phone = await aPerson({ origin: signet.origin, name: 'phone' });
  await phone.page.goto(link);
  await phone.page.getByRole('button', { name: 'Confirm' }).click();
  await phone.page.getByText('From now on you sign in with lovelace@example.com.').waitFor();

  await anOperatorElsewhere(signet);
  await page.reload();
  const sessions = page.getByRole('region', { name: 'Sessions' });
  await sessions.getByText('This one').waitFor();
  await sessions.getByRole('button', { name: 'End all others' }).click();
  await expect.poll(() => sessions.getByRole('listitem').count()).toBe(1);

  const password = page.getByRole('region', { name: 'Password' });
  await password.getByLabel('Current password', { exact: true }).fill(OWNER.password);
  await password.getByLabel('New password', { exact: true }).fill('quite another password');
  await password.getByRole('button', { name: 'Change password' }).click();
  await page.getByText('Your password is changed.').waitFor();
  await page.goto('/console/incidents');
  await page.getByRole('heading', { name: 'Incidents' }).waitFor();
});

async function anOperatorElsewhere(signet: Signet): Promise<void> {
  const elsewhere = await aPerson({ origin: signet.origin, name: 'elsewhere' });
  await elsewhere.page.goto('/console');
  await elsewhere.page.getByLabel('Email').fill('lovelace@example.com');
  await elsewhere.page.getByLabel('Password', { exact: true }).fill(OWNER.password);
  await elsewhere.page.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.page.getByRole('heading', { name: 'Overview' }).waitFor();
}

it('puts up no barrier', async () => {
  const { signet } = await aPage();
  const person = await aPerson({ origin: signet.origin, name: 'people' });
  await bringAxe(person);
  const { page } = person;
  await page.goto('/console/forgot-password');
  await page.getByRole('button', { name: 'Mail me a link' }).waitFor();
  await examine(person, 'forgot password');
  await page.goto('/console/reset-password?token=none');
  await page.getByRole('link', { name: 'Ask for a new one' }).waitFor();
  await examine(person, 'reset link that has ended');
  await page.goto('/console/confirm-address?token=none');
  await page.getByRole('link', { name: 'To the sign-in' }).waitFor();
  await examine(person, 'confirmation that has ended');

  await signIn(person, signet);
  await page.goto('/console/team');
  await page.getByRole('listitem').filter({ hasText: OWNER.email }).waitFor();
  const link = await invite(page, EDITOR.email, 'Viewer');
  await page.getByRole('heading', { name: 'Invited' }).waitFor();
  await examine(person, 'team');
  await page.getByRole('button', { name: `Send again ${EDITOR.email}` }).click();
  await page.getByRole('dialog', { name: 'Invitation sent again' }).waitFor();
  await examine(person, 'invitation link');
  const again = await page.getByText(/\/console\/invitation\?token=/).textContent();
  expect(again).not.toBe(link);
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('dialog', { name: 'Invite somebody' }).waitFor();
  await examine(person, 'invite');
  await page.goto('/console/account');
  await page.getByText('This one').waitFor();
  await examine(person, 'account');
  await page.goto(again ?? '');
  await page.getByRole('button', { name: 'Join' }).waitFor();
  await examine(person, 'invitation');
});
