import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { OWNER } from '../harness/api.ts';
import { bringAxe, examine } from '../harness/axe.ts';
import { IdentityHouse } from '../harness/identity-house.ts';
import { aPerson, type Person } from '../harness/person.ts';
import type { Signet } from '../harness/signet.ts';
import { aNewServer, aPage, signIn } from '../harness/stage.ts';

const ROLES = { SIGNET_OIDC_ROLE_CLAIM: 'groups', SIGNET_OIDC_ROLE_MAP: 'status-admins=ADMIN' };

async function aHouse(more: Record<string, string> = {}): Promise<{ house: IdentityHouse; signet: Signet }> {
  const house = await IdentityHouse.open();
  const { signet } = await aPage((origin) => ({ ...house.environment(origin), ...more }));
  house.know(signet.origin);
  return { house, signet };
}

const somebody = ({ house, signet }: { house: IdentityHouse; signet: Signet }, name: string): Promise<Person> =>
  aPerson({ origin: signet.origin, name, visits: house.issuer });

async function atAcme(page: Page, login: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Login' }).fill(login);
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Account of' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
}

it('comes in by the provider where they wanted to go, with the role it gives them, and signs out', async () => {
  const stage = await aHouse(ROLES);
  stage.house.people.set('ada', {
    email: 'ada@acme.example',
    email_verified: true,
    name: 'Ada Acme',
    groups: ['status-admins'],
  });
  const ada = await somebody(stage, 'ada');
  const { page } = ada;
  await bringAxe(ada);
  await page.goto('/console/team');
  await page.getByRole('button', { name: 'Sign in with Acme' }).waitFor();
  await examine(ada, 'sign in by the provider');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await atAcme(page, 'ada');
  await page.getByRole('heading', { name: 'Team' }).waitFor();
  const row = page.getByRole('listitem').filter({ hasText: 'Ada Acme' });
  await row.getByText('set by Acme').waitFor();
  await row.getByText('single sign-on').waitFor();
  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with Acme' }).waitFor();
  await page.goto('/console/team');
  await page.getByRole('button', { name: 'Sign in with Acme' }).waitFor();
});

it('reads why they do not come in', async () => {
  const stage = await aHouse(ROLES);
  stage.house.people.set('eve', { email: 'eve@acme.example', email_verified: true });
  const eve = await somebody(stage, 'eve');
  const { page } = eve;
  await bringAxe(eve);
  await page.goto('/console');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await atAcme(page, 'eve');
  await page.getByRole('alert').getByText('Acme knows you, but you have no account here.').waitFor();
  await examine(eve, 'refused');
});

it('an owner links their account, and comes in by it', async () => {
  const stage = await aHouse();
  stage.house.people.set('olga', { email: OWNER.email, email_verified: true });
  const owner = await somebody(stage, 'owner');
  const { page } = owner;
  await bringAxe(owner);
  await page.goto('/console');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await atAcme(page, 'olga');
  await page.getByRole('alert').getByText("This address is an owner's").waitFor();
  await signIn(owner, stage.signet);
  await page.goto('/console/account');
  await page.getByRole('button', { name: 'Link to Acme' }).click();
  await page.getByText('Your account is linked to Acme.').waitFor();
  await examine(owner, 'account that is linked');
  await signOut(page);
  // Acme knows them by now, and asks nothing.
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
});

it('where passwords are off, the provider and passkeys are all that is offered', async () => {
  const house = await IdentityHouse.open();
  const signet = await aNewServer((origin) => ({
    ...house.environment(origin),
    SIGNET_ADMIN_EMAIL: OWNER.email,
    SIGNET_ADMIN_PASSWORD: OWNER.password,
    SIGNET_OIDC_DEFAULT_ROLE: 'EDITOR',
    SIGNET_PASSWORDS: 'off',
  }));
  house.know(signet.origin);
  house.people.set('ada', { email: 'ada@acme.example', email_verified: true, name: 'Ada Acme' });
  const ada = await somebody({ house, signet }, 'ada');
  const { page } = ada;
  await bringAxe(ada);
  await page.goto('/console');
  await page.getByRole('button', { name: 'Sign in with Acme' }).waitFor();
  await page.getByRole('button', { name: 'Use a passkey' }).waitFor();
  expect(await page.getByRole('textbox').count()).toBe(0);
  await examine(ada, 'sign in without passwords');
  await page.getByRole('button', { name: 'Sign in with Acme' }).click();
  await atAcme(page, 'ada');
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
});
