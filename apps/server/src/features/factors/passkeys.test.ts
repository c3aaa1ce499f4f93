import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Answer, Client } from '../../../test/client.js';
import { aPerson } from '../../../test/factories.js';
import { OWNER, startTestApp, type TestApp } from '../../../test/harness.js';
import { PasskeyDevice } from '../../../test/passkey-device.js';
import { contents } from '../../../test/records.js';
import {
  ADD_PASSKEY,
  addPasskey,
  ASK_PASSKEY,
  BEGIN_PASSKEY,
  isIn,
  LOGIN,
  WITH_CODE,
  WITH_PASSKEY,
} from '../../../test/second-factors.js';
import { answeredChallenge } from './answered-challenge.js';
import { Passkey } from './passkey.entity.js';

const START = new Date('2026-11-27T10:00:00.000Z');
const MINUTE_MS = 60_000;
const ORIGIN = 'https://status.signet.example';
const ME = '{ viewer { email signsInBy recoveryCodesLeft passkeys { id name createdAt lastUsedAt } } }';

let app: TestApp;
let owner: Client;
let device: PasskeyDevice;
let now: Date;

beforeEach(async () => {
  now = START;
  app = await startTestApp({ now: () => now, config: { publicUrl: ORIGIN, trustedProxies: 1 } });
  onTestFinished(() => app.close());
  owner = await app.owner();
  device = new PasskeyDevice(ORIGIN);
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const question = async (client: Client) => (await client.ask(ASK_PASSKEY))['beginPasskeySignIn'] as Answer;
const offer = async (client: Client) => (await client.ask(BEGIN_PASSKEY))['beginPasskey'] as Answer;
async function answer(client: Client, credential: object): Promise<string> {
  const { errors } = await client.send(WITH_PASSKEY, { credential });
  return errors?.[0]?.extensions.code ?? 'accepted';
}
async function add(client: Client, credential: object, name = 'Laptop'): Promise<Answer> {
  const { errors } = await client.send(ADD_PASSKEY, { input: { name, credential } });
  return errors?.[0]?.extensions ?? { code: 'accepted' };
}
type Lies = Parameters<PasskeyDevice['sign']>[1];
const signIn = async (client: Client, lies?: Lies) => answer(client, device.sign(await question(client), lies));
const NOT_MADE = { code: 'BAD_USER_INPUT', fields: [{ path: 'input.credential' }] };

describe('a passkey', () => {
  test('is made for the page’s own address, found without a name, and knows who holds it', async () => {
    const forged = await owner.send(BEGIN_PASSKEY, {}, { 'x-forwarded-host': 'evil.example' });
    expect(forged.data?.['beginPasskey']).toMatchObject({
      rp: { id: 'status.signet.example', name: 'Status' },
      user: { name: OWNER.email, displayName: OWNER.name },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [],
    });
    await addPasskey(owner, device);
    const [first, second] = [await offer(owner), await offer(owner)];
    expect(second['user'].id).toBe(first['user'].id);
    expect(second['challenge']).not.toBe(first['challenge']);
    expect(second['excludeCredentials']).toEqual([expect.objectContaining({ transports: ['internal'] })]);
    const asked = await app.anonymous().send(ASK_PASSKEY, {}, { 'x-forwarded-host': 'evil.example' });
    expect(asked.data?.['beginPasskeySignIn']).toMatchObject({
      rpId: 'status.signet.example',
      userVerification: 'required',
    });
  });

  test('signs in by itself, and the password alone does no more', async () => {
    const { recoveryCodes } = await addPasskey(owner, device, 'Laptop');
    expect(recoveryCodes).toHaveLength(10);
    const client = app.anonymous();
    later(1);
    expect(await signIn(client)).toBe('accepted');
    expect((await client.ask(ME))['viewer']).toEqual({
      email: OWNER.email,
      signsInBy: ['PASSWORD', 'PASSKEY'],
      recoveryCodesLeft: 10,
      passkeys: [{ id: '1', name: 'Laptop', createdAt: START.toISOString(), lastUsedAt: now.toISOString() }],
    });
    const other = app.anonymous();
    const refused = await other.refused(LOGIN, { email: OWNER.email, password: OWNER.password });
    expect(refused.extensions).toEqual({ code: 'SECOND_FACTOR_REQUIRED', methods: ['PASSKEY'] });
    await other.ask(WITH_CODE, { code: recoveryCodes[0] });
    expect((await addPasskey(other, new PasskeyDevice(ORIGIN), 'Phone'))['recoveryCodes']).toBeNull();
  });

  test('is removed, and signs in no more', async () => {
    await addPasskey(owner, device);
    const remove = 'mutation ($id: ID!) { removePasskey(id: $id) { signsInBy recoveryCodesLeft } }';
    const other = await aPerson(app, 'OWNER');
    expect((await other.refused(remove, { id: '1' })).extensions.code).toBe('NOT_FOUND');
    later(15 * MINUTE_MS);
    expect((await owner.refused(remove, { id: '1' })).extensions.code).toBe('PROOF_REQUIRED');
    const asked = (await owner.ask('mutation { beginPasskeyProof }'))['beginPasskeyProof'] as Answer;
    expect(asked['allowCredentials']).toHaveLength(1);
    const prove = 'mutation ($credential: JSONObject!) { proveMyselfWithPasskey(credential: $credential) }';
    await owner.ask(prove, { credential: device.sign(asked) });
    expect((await owner.ask(remove, { id: '1' }))['removePasskey']).toEqual({
      signsInBy: ['PASSWORD'],
      recoveryCodesLeft: 0,
    });
    expect(await signIn(app.anonymous())).toBe('UNAUTHENTICATED');
    await app.anonymous().signIn(OWNER);
  });

  test('is one of twenty at most', async () => {
    for (let n = 0; n < 20; n += 1) await addPasskey(owner, device, `Passkey ${n}`);
    expect((await owner.refused(BEGIN_PASSKEY)).extensions.code).toBe('CONFLICT');
  });
});

describe('attacks', () => {
  test('a replayed challenge', async () => {
    await addPasskey(owner, device);
    const credential = device.sign(await question(app.anonymous()));
    expect(await answer(app.anonymous(), credential)).toBe('accepted');
    const before = await contents(app);
    expect(await answer(app.anonymous(), credential)).toBe('UNAUTHENTICATED');
    const asked = await question(app.anonymous());
    expect(await answer(app.anonymous(), device.sign(asked, { origin: 'https://evil.example' }))).toBe(
      'UNAUTHENTICATED',
    );
    // Answered wrongly, it is over as well.
    expect(await answer(app.anonymous(), device.sign(asked))).toBe('UNAUTHENTICATED');
    expect(await contents(app)).toEqual(before);
  });

  test('a challenge answered twice at once', async () => {
    const { response } = device.make(await offer(owner)) as { response: { clientDataJSON: string } };
    const answers = [1, 2, 3].map(() => answeredChallenge(app.ctx(), 'NEW_PASSKEY', 1, response.clientDataJSON));
    expect((await Promise.all(answers)).filter((it) => it !== null)).toHaveLength(1);
  });

  test('a challenge that is too old, made up, or asked for something else', async () => {
    await addPasskey(owner, device);
    const [old, proof] = [
      await question(owner),
      (await owner.ask('mutation { beginPasskeyProof }'))['beginPasskeyProof'],
    ];
    expect(await answer(app.anonymous(), device.sign(proof))).toBe('UNAUTHENTICATED');
    expect(await answer(app.anonymous(), device.sign(await offer(owner)))).toBe('UNAUTHENTICATED');
    expect(await answer(app.anonymous(), device.sign({ challenge: 'bWFkZSB1cA' }))).toBe('UNAUTHENTICATED');
    later(5 * MINUTE_MS);
    expect(await answer(app.anonymous(), device.sign(old))).toBe('UNAUTHENTICATED');
    const late = await offer(owner);
    later(5 * MINUTE_MS);
    expect(await add(owner, device.make(late))).toMatchObject(NOT_MADE);
  });

  test.each<[string, Lies]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another origin below', { origin: 'https://evil.status.signet.example' }],
    ['the origin without TLS', { origin: 'http://status.signet.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['nobody verified', { isVerified: false }],
    ['another’s name', { userHandle: 'c29tZWJvZHk' }],
    ['a counter that goes back', { counter: 1 }],
  ])('a signature for %s', async (_, lies) => {
    await addPasskey(owner, device);
    const client = app.anonymous();
    expect(await signIn(client, lies)).toBe('UNAUTHENTICATED');
    expect(await isIn(client)).toBe(false);
    expect(await signIn(client)).toBe('accepted');
  });

  test.each<[string, Lies]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['nobody verified', { isVerified: false }],
    ['another challenge', { challenge: 'bWFkZSB1cA' }],
  ])('a passkey made for %s', async (_, lies) => {
    expect(await add(owner, device.make(await offer(owner), lies))).toMatchObject(NOT_MADE);
    expect((await owner.ask(ME))['viewer'].passkeys).toEqual([]);
  });

  test('a counter that stood still, as of a copy', async () => {
    await addPasskey(owner, device);
    const [one, two] = [await question(owner), await question(owner)];
    const copies = [device.sign(one, { counter: 9 }), device.sign(two, { counter: 9 })];
    const outcomes = await Promise.all(copies.map((it) => answer(app.anonymous(), it)));
    expect(outcomes.toSorted()).toEqual(['UNAUTHENTICATED', 'accepted']);
  });

  test('no counter at all is none that goes back', async () => {
    const credential = device.make(await offer(owner), { counter: 0 });
    expect(await add(owner, credential)).toEqual({ code: 'accepted' });
    for (let n = 0; n < 2; n += 1) expect(await signIn(app.anonymous(), { counter: 0 })).toBe('accepted');
  });

  test('a signature of another key for a known id', async () => {
    await addPasskey(owner, device);
    const impostor = new PasskeyDevice(ORIGIN);
    impostor.make(await offer(owner));
    const [known] = await app.ctx().db.find(Passkey);
    const forged = { ...impostor.sign(await question(owner)), id: known?.credentialId, rawId: known?.credentialId };
    expect(await answer(app.anonymous(), forged)).toBe('UNAUTHENTICATED');
  });

  test('the passkey of another person', async () => {
    const other = await aPerson(app, 'ADMIN');
    await addPasskey(owner, new PasskeyDevice(ORIGIN));
    await addPasskey(other, device);
    // It signs in as whom it belongs to, whoever else's password was given before.
    const client = app.anonymous();
    await client.refused(LOGIN, { email: OWNER.email, password: OWNER.password });
    expect(await signIn(client)).toBe('accepted');
    expect((await client.ask(ME))['viewer'].email).not.toBe(OWNER.email);
    // It proves nothing for somebody else, and what was asked of one is not answered by another.
    later(15 * MINUTE_MS);
    const prove = 'mutation ($credential: JSONObject!) { proveMyselfWithPasskey(credential: $credential) }';
    const asked = (await owner.ask('mutation { beginPasskeyProof }'))['beginPasskeyProof'];
    expect((await owner.refused(prove, { credential: device.sign(asked) })).extensions.code).toBe('BAD_USER_INPUT');
    expect((await owner.refused(BEGIN_PASSKEY)).extensions.code).toBe('PROOF_REQUIRED');
    const [mine, theirs] = [await app.owner().catch(() => owner), await aPerson(app, 'EDITOR')];
    expect(mine).toBe(owner);
    const offered = await offer(theirs);
    const another = await aPerson(app, 'EDITOR');
    expect(await add(another, device.make(offered))).toMatchObject(NOT_MADE);
  });

  test('a passkey added a second time, also by somebody else', async () => {
    const credential = device.make(await offer(owner));
    expect(await add(owner, credential)).toEqual({ code: 'accepted' });
    expect(await add(owner, credential)).toMatchObject(NOT_MADE);
    const other = await aPerson(app, 'EDITOR');
    const asked = await offer(other);
    const { id } = credential as { id: string };
    const copy = device.copy(asked, id);
    expect(await add(other, copy)).toEqual({ code: 'CONFLICT' });
  });

  test('what is no credential', async () => {
    const before = await contents(app);
    const made = device.make({ user: { id: 'eA' }, challenge: 'eA' });
    const signed = device.sign({ challenge: 'eA' });
    for (const credential of [{}, { id: 1 }, { ...signed, response: null }, { ...signed, type: 'password' }, made])
      expect(await answer(app.anonymous(), credential)).toBe('BAD_USER_INPUT');
    const garbled = { ...signed, response: { ...(signed['response'] as object), clientDataJSON: 'bm90IEpTT04' } };
    expect(await answer(app.anonymous(), garbled)).toBe('UNAUTHENTICATED');
    expect(await contents(app)).toEqual(before);
  });

  test('questions without end are asked a hundred times, wrong answers fifty', async () => {
    for (let n = 0; n < 100; n += 1) await question(app.anonymous());
    expect((await app.anonymous().refused(ASK_PASSKEY)).extensions).toEqual({
      code: 'TOO_MANY_REQUESTS',
      retryAfter: 900,
    });
    device.make({ user: { id: 'eA' }, challenge: 'eA' });
    const wrong = () => answer(app.anonymous(), device.sign({ challenge: 'eA' }));
    for (let n = 0; n < 50; n += 1) expect(await wrong()).toBe('UNAUTHENTICATED');
    expect(await wrong()).toBe('TOO_MANY_REQUESTS');
  });
});

test('works over plain HTTP on localhost', async () => {
  const local = await startTestApp({ config: { host: 'localhost' } });
  onTestFinished(() => local.close());
  const { origin } = local.services;
  expect(origin).toMatch(/^http:\/\/localhost:/);
  device = new PasskeyDevice(origin);
  await addPasskey(await local.owner(), device);
  expect(await signIn(local.anonymous())).toBe('accepted');
});
