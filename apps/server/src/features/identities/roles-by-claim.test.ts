import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../../test/client.js';
import { aPerson } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { OidcBrowser } from '../../../test/oidc-browser.js';
import { openHouse, settingsFor, type House } from '../../../test/oidc-house.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { Person } from '../people/person.entity.js';
import type { OidcSettings } from './oidc-settings.js';
import { Identity } from './identity.entity.js';
import { parseRoleMap } from './role-map.js';

const ME = '{ viewer { email role } }';
const TEAM = '{ people { id email role roleSetBy signsInBy } }';
const SET_ROLE = 'mutation ($personId: ID!, $role: Role!) { setRole(personId: $personId, role: $role) { role } }';
const map = parseRoleMap('status-owners=OWNER,status-admins=ADMIN,status-editors=EDITOR') ?? [];
const BY_GROUPS = { roles: { claim: 'groups', map } };

let house: House;
let app: TestApp;
const start = async (settings: Partial<OidcSettings>) => {
  app = await startTestApp({ config: settingsFor(house, settings) });
};
beforeEach(async () => {
  house = await openHouse();
});
afterEach(async () => {
  await app.close();
  await house.close();
});

const somebody = (login: string, claims: Answer = {}) =>
  house.people.set(login, { email: `${login}@acme.example`, email_verified: true, name: login, ...claims });
async function signIn(login: string): Promise<{ end: string; browser: OidcBrowser }> {
  const browser = new OidcBrowser(app.origin);
  return { end: await browser.signIn(login), browser };
}
const member = async (login: string): Promise<Answer> => {
  const { people } = await (await app.owner()).ask(TEAM);
  return (people as Answer[]).find(({ email }) => email === `${login}@acme.example`) ?? {};
};
const db = () => app.services.database.reader;

describe('a role by claim', () => {
  test('is the highest that fits, follows up and down at each sign-in, and is not changed here', async () => {
    await start(BY_GROUPS);
    somebody('ada', { groups: ['status-editors', 'everybody', 'status-admins'] });
    const { browser } = await signIn('ada');
    expect(await browser.ask(ME)).toMatchObject({ viewer: { role: 'ADMIN' } });
    const ada = await member('ada');
    expect(ada).toMatchObject({ role: 'ADMIN', roleSetBy: 'Acme' });
    const refused = await (await app.owner()).refused(SET_ROLE, { personId: ada['id'], role: 'VIEWER' });
    expect(refused).toMatchObject({
      message: 'Acme sets this role at each sign-in. Change it there.',
      extensions: { code: 'CONFLICT' },
    });

    await browser.ask('mutation { invitePerson(input: { email: "a@b.example", role: ADMIN }) { url } }');
    somebody('ada', { groups: 'status-editors' });
    expect((await signIn('ada')).end).toBe('/console/sign-in');
    // What was opened before goes on, as another role ends no session.
    expect(await browser.ask(ME)).toMatchObject({ viewer: { role: 'EDITOR' } });
    expect(await db().count(Invitation)).toBe(0);

    somebody('ada', { groups: ['status-owners'] });
    await signIn('ada');
    expect(await member('ada')).toMatchObject({ role: 'OWNER', roleSetBy: 'Acme' });
  });

  test('that is no more puts them out, with their sessions, until there is one again', async () => {
    await start(BY_GROUPS);
    somebody('ada', { groups: ['status-admins'] });
    const { browser } = await signIn('ada');
    somebody('ada', { groups: ['everybody'] });
    for (const _ of [1, 2]) expect((await signIn('ada')).end).toBe('/console/sign-in?refused=no-role');
    expect(await browser.ask(ME)).toEqual({ viewer: null });
    expect(await member('ada')).toMatchObject({ role: 'VIEWER' });
    somebody('ada', { groups: ['status-editors'] });
    expect((await signIn('ada')).end).toBe('/console/sign-in');
    expect(await member('ada')).toMatchObject({ role: 'EDITOR' });
  });

  test('that is no more gives way to the role of newcomers, which is changed here', async () => {
    await start({ ...BY_GROUPS, defaultRole: 'VIEWER' });
    somebody('ada', { groups: ['status-admins'] });
    await signIn('ada');
    somebody('ada');
    expect((await signIn('ada')).end).toBe('/console/sign-in');
    const ada = await member('ada');
    expect(ada).toMatchObject({ role: 'VIEWER', roleSetBy: null });
    await (await app.owner()).ask(SET_ROLE, { personId: ada['id'], role: 'EDITOR' });
    await signIn('ada');
    expect(await member('ada')).toMatchObject({ role: 'EDITOR' });
  });

  test('may stand at the end of a path, in the ID token too', async () => {
    await house.close();
    house = await openHouse({ tellsInToken: true });
    await start({ roles: { claim: 'realm.roles', map } });
    somebody('ada', { realm: { roles: ['status-editors'] } });
    house.asked.length = 0;
    await signIn('ada');
    expect(await member('ada')).toMatchObject({ role: 'EDITOR' });
    expect(house.asked.some((it) => it.endsWith('/me'))).toBe(false);
  });

  test('does not unseat the last owner, and does once there is another', async () => {
    await start(BY_GROUPS);
    somebody('ada', { groups: ['status-owners'] });
    await signIn('ada');
    await app.services.database.transaction((tx) => tx.delete(Person, { email: 'owner@signet.example' }));
    for (const groups of [['status-editors'], ['everybody']]) {
      somebody('ada', { groups });
      const { end, browser } = await signIn('ada');
      expect(end).toBe('/console/sign-in');
      expect(await browser.ask(ME)).toMatchObject({ viewer: { role: 'OWNER' } });
    }
    somebody('bob', { groups: ['status-owners'] });
    await signIn('bob');
    somebody('ada', { groups: ['status-editors'] });
    const { browser } = await signIn('ada');
    expect(await browser.ask(ME)).toMatchObject({ viewer: { role: 'EDITOR' } });
  });

  test('of the last two owners who come at once leaves one of them', async () => {
    await start(BY_GROUPS);
    for (const login of ['ada', 'bob']) {
      somebody(login, { groups: ['status-owners'] });
      await signIn(login);
      somebody(login, { groups: ['status-editors'] });
    }
    await app.services.database.transaction((tx) => tx.delete(Person, { email: 'owner@signet.example' }));
    await Promise.all([signIn('ada'), signIn('bob')]);
    expect(await db().countBy(Person, { role: 'OWNER' })).toBe(1);
  });
});

describe('who has no role by claim', () => {
  test('and no account is refused, and nothing is kept of them', async () => {
    await start(BY_GROUPS);
    somebody('eve', { groups: ['everybody'] });
    expect((await signIn('eve')).end).toBe('/console/sign-in?refused=not-invited');
    expect([await db().count(Person), await db().count(Identity)]).toEqual([1, 0]);
  });

  test('and an invitation has the role of that, by the address alone, unless it makes an owner', async () => {
    await start(BY_GROUPS);
    const owner = await app.owner();
    const invite = async (login: string, role: string) => {
      const input = { email: `${login}@acme.example`, role };
      const made = await owner.ask('mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { url } }', {
        input,
      });
      return new URL((made['invitePerson'] as Answer)['url'] as string).searchParams.get('token') ?? '';
    };
    await invite('ada', 'EDITOR');
    somebody('ada');
    await signIn('ada');
    expect(await member('ada')).toMatchObject({ role: 'EDITOR', roleSetBy: null });
    const token = await invite('olaf', 'OWNER');
    somebody('olaf');
    expect((await signIn('olaf')).end).toBe('/console/sign-in?refused=owner');
    somebody('eve');
    expect(await new OidcBrowser(app.origin).signIn('eve', token)).toBe('/console/sign-in?refused=not-invited');
    expect(await new OidcBrowser(app.origin).signIn('olaf', token)).toBe('/console/sign-in');
    expect(await member('olaf')).toMatchObject({ role: 'OWNER' });
    expect(await db().count(Invitation)).toBe(0);
    const { errors } = await new OidcBrowser(app.origin).send(
      `mutation { beginProviderSignIn(invitation: "${token}") }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test('keeps the role that the console gave them', async () => {
    await start(BY_GROUPS);
    const { email } = (await (await aPerson(app, 'ADMIN')).ask(ME))['viewer'] as Answer;
    somebody('ada', { email });
    const { browser } = await signIn('ada');
    expect(await browser.ask(ME)).toMatchObject({ viewer: { email, role: 'ADMIN' } });
  });
});
