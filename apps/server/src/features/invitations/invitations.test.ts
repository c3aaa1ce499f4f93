import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Answer, Client } from '../../../test/client.js';
import { aPerson } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { MailServer } from '../../../test/mail-server.js';
import { contents } from '../../../test/records.js';
import { Person } from '../people/person.entity.js';

const START = new Date('2026-11-27T10:00:00.000Z');
const DAY_MS = 24 * 3_600_000;
const INVITE = `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) {
  url mailed invitation { id email role invitedBy expiresAt }
} }`;
const RESEND = 'mutation ($id: ID!) { resendInvitation(id: $id) { url } }';
const ACCEPT =
  'mutation ($token: String!, $input: AcceptInvitationInput!) { acceptInvitation(token: $token, input: $input) { id email role } }';
const OFFER = 'query ($token: String!) { offeredInvitation(token: $token) { email role invitedBy } }';
const input = { name: 'Edda', password: 'a-long-enough-password' };

let app: TestApp;
let owner: Client;
let now = START;
let count = 0;

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
beforeEach(async () => {
  now = START;
  owner = await app.owner();
});
afterAll(() => app.close());

const tokenIn = (url: string) => new URL(url).searchParams.get('token') ?? '';
const anAddress = () => `invited${(count += 1)}@signet.example`;

async function invited(role = 'EDITOR', email = anAddress()): Promise<{ id: string; token: string; email: string }> {
  const { url, invitation } = (await owner.ask(INVITE, { input: { email, role } }))['invitePerson'] as Answer;
  return { id: invitation.id, token: tokenIn(url), email };
}

const accept = (token: string, client = app.anonymous()) => client.send(ACCEPT, { token, input });
const refusalOf = async (token: string) => (await accept(token)).errors?.[0];

describe('an invitation', () => {
  test('fixes address and role, and signs in who accepts it', async () => {
    const email = ` Edda${(count += 1)}@Signet.example `;
    const { invitePerson } = await owner.ask(INVITE, { input: { email, role: 'EDITOR' } });
    expect(invitePerson).toMatchObject({
      mailed: false,
      invitation: { email: email.trim().toLowerCase(), role: 'EDITOR', invitedBy: OWNER.name },
    });
    expect(invitePerson.invitation.expiresAt).toBe(new Date(START.getTime() + 7 * DAY_MS).toISOString());
    const token = tokenIn(invitePerson.url);
    const client = app.anonymous();
    expect(await client.ask(OFFER, { token })).toEqual({
      offeredInvitation: { email: email.trim().toLowerCase(), role: 'EDITOR', invitedBy: OWNER.name },
    });
    await client.ask(ACCEPT, { token, input });
    expect(await client.ask('{ viewer { name email role } }')).toEqual({
      viewer: { name: 'Edda', email: email.trim().toLowerCase(), role: 'EDITOR' },
    });
    expect((await owner.ask('{ invitations { id } }'))['invitations']).toEqual([]);
    await app.anonymous().signIn({ email, password: input.password });
  });

  test('is kept nowhere but in its link', async () => {
    const { token, id } = await invited();
    await app.services.errands.done();
    const everything = JSON.stringify([await contents(app), await owner.ask('{ invitations { id email } }')]);
    expect(everything).not.toContain(token);
    await owner.ask('mutation ($id: ID!) { revokeInvitation(id: $id) }', { id });
  });

  test('is refused in the same words whether wrong, used, revoked, replaced or expired', async () => {
    const [used, revoked, replaced, expired] = [await invited(), await invited(), await invited(), await invited()];
    expect(await refusalOf(used.token)).toBeUndefined();
    await owner.ask('mutation ($id: ID!) { revokeInvitation(id: $id) }', { id: revoked.id });
    const again = (await owner.ask(RESEND, { id: replaced.id }))['resendInvitation'].url as string;
    const wrong = await refusalOf('guessed');
    expect(wrong).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(wrong?.message).toContain('Ask for a new one');
    const before = await contents(app);
    for (const { token } of [used, revoked, replaced]) {
      expect(await refusalOf(token)).toEqual(wrong);
      expect(await app.anonymous().ask(OFFER, { token })).toEqual({ offeredInvitation: null });
    }
    now = new Date(START.getTime() + 7 * DAY_MS);
    expect(await refusalOf(expired.token)).toEqual(wrong);
    expect(await contents(app)).toEqual(before);
    now = new Date(now.getTime() - 1);
    expect(await refusalOf(tokenIn(again))).toBeUndefined();
  });

  test('makes one person, however many accept it at once', async () => {
    const { token, email } = await invited();
    const answers = await Promise.all([1, 2, 3, 4].map(() => accept(token)));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await app.ctx().db.countBy(Person, { email })).toBe(1);
  });

  test('is lost by no mistake, and by no look at it', async () => {
    const { token } = await invited();
    const refused = await app.anonymous().refused(ACCEPT, { token, input: { name: ' ', password: 'short' } });
    expect(refused.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.name' }, { path: 'input.password' }],
    });
    await fetch(`${app.origin}/console/invitation?token=${token}`);
    expect(await refusalOf(token)).toBeUndefined();
  });

  test('gives no role above the inviter’s, and ends with the inviter', async () => {
    const admin = await aPerson(app, 'ADMIN');
    const ask = (role: string) => admin.send(INVITE, { input: { email: anAddress(), role } });
    expect((await ask('OWNER')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { data } = await ask('ADMIN');
    const ofOwner = await invited('OWNER');
    expect((await admin.refused(RESEND, { id: ofOwner.id })).extensions.code).toBe('FORBIDDEN');
    const { viewer } = await admin.ask('{ viewer { id } }');
    await owner.ask('mutation ($id: ID!) { removePerson(id: $id) }', { id: viewer.id });
    expect((await refusalOf(tokenIn(data?.['invitePerson'].url)))?.extensions.code).toBe('NOT_FOUND');
  });

  test('is for an address that is neither in the team nor invited', async () => {
    const { email } = await invited();
    const refused = async (address: string) =>
      (await owner.refused(INVITE, { input: { email: address, role: 'VIEWER' } })).extensions;
    expect(await refused(OWNER.email.toUpperCase())).toMatchObject({ fields: [{ path: 'input.email' }] });
    expect(await refused(email)).toEqual({ code: 'CONFLICT' });
  });
});

test('with a mail server the link is mailed too, with the page’s own address in it', async () => {
  const mails = await MailServer.open();
  onTestFinished(() => mails.close());
  const server = { host: '127.0.0.1', port: mails.port, isTls: false, auth: null };
  const mail = { server, from: { name: 'Acme', address: 'status@signet.example' } };
  const mailing = await startTestApp({ config: { mail, publicUrl: 'https://status.signet.example' } });
  onTestFinished(() => mailing.close());
  const client = await mailing.owner();
  const { invitePerson } = (
    await client.send(
      INVITE,
      { input: { email: 'edda@signet.example', role: 'EDITOR' } },
      { 'x-forwarded-host': 'evil.example' },
    )
  ).data as Answer;
  await mailing.services.errands.done();
  expect(invitePerson.mailed).toBe(true);
  expect(mails.received.map(({ to }) => to)).toEqual([['edda@signet.example']]);
  expect(mails.received[0]?.mail.text).toContain(invitePerson.url);
  expect(invitePerson.url).toMatch(/^https:\/\/status\.signet\.example\/console\/invitation\?token=[\w-]{43}$/);
});
