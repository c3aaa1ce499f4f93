import { CHANNELS } from '@signet/domain/subscription';
import type { Visibility } from '@signet/domain/visibility';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import {
  aComponent,
  aGroup,
  aMaintenance,
  anIncident,
  aPerson,
  asRole,
  aSubscriber,
  aToken,
} from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents } from '../../../test/records.js';
import { tellNews } from '../../../test/telling.js';
import { slackMessage } from '../chat/slack-message.js';
import type { Component } from '../components/component.entity.js';
import type { CreateIncidentInput, PostIncidentUpdateInput } from '../incidents/incident.inputs.js';
import { createIncident } from '../incidents/create-incident.js';
import { postIncidentUpdate } from '../incidents/post-incident-update.js';
import { htmlOfMail } from '../mail/html-of-mail.js';
import { messageOfLetter } from '../mail/message-of-letter.js';
import { textOfMail } from '../mail/text-of-mail.js';
import type { ScheduleMaintenanceInput } from '../maintenances/maintenance.inputs.js';
import { postMaintenanceUpdate } from '../maintenances/post-maintenance-update.js';
import { scheduleMaintenance } from '../maintenances/schedule-maintenance.js';
import { updateMaintenance } from '../maintenances/update-maintenance.js';
import type { Letter } from '../notifications/channel-sender.js';
import { UNDO_MS } from '../notifications/note-news.js';
import type { NewsPreview } from './news-preview.js';
import { previewIncidentNews } from './preview-incident-news.js';
import { previewIncidentUpdateNews } from './preview-incident-update-news.js';
import { previewMaintenanceChangeNews } from './preview-maintenance-change-news.js';
import { previewMaintenanceNews } from './preview-maintenance-news.js';
import { previewMaintenanceUpdateNews } from './preview-maintenance-update-news.js';

let app: TestApp;
let now: Date;
let letters: Letter[];
let api: Component;
let ledger: Component;

beforeEach(async () => {
  now = new Date('2026-11-22T18:31:07.123Z');
  app = await startTestApp({ now: () => now, config: { publicUrl: 'https://status.example' } });
  letters = [];
  const send = async (letter: Letter) => void letters.push(letter);
  for (const channel of CHANNELS) app.services.channels.set(channel, { concurrency: 4, send });
  api = await aComponent(app.ctx(), { name: 'API', groupId: String((await aGroup(app.ctx())).id) });
  const inner = await aGroup(app.ctx(), { visibility: 'AUTHENTICATED' });
  ledger = await aComponent(app.ctx(), { name: 'Ledger', groupId: String(inner.id) });
  await aCrowd();
});
afterEach(() => app.close());

/** Of each kind whom news reach and whom they do not. */
async function aCrowd(): Promise<void> {
  const some = { wholePage: false };
  const topic = (targetId: number, kind: 'COMPONENT' | 'GROUP' = 'COMPONENT') => [{ kind, targetId }];
  const add = (more: Parameters<typeof aSubscriber>[1] = {}, topics: Parameters<typeof aSubscriber>[2] = []) =>
    aSubscriber(app.ctx(), more, topics);
  await add();
  await add(some, topic(api.id));
  await add(some, topic(api.groupId ?? 0, 'GROUP'));
  await add(some, topic(ledger.id));
  await add({ ...some, audience: 'SIGNED_IN', personId: 1 }, topic(ledger.id));
  await add({ audience: 'SIGNED_IN', personId: 1 });
  await add({ audience: 'SIGNED_IN', personId: 999 });
  await add({ confirmedAt: null });
  await add({ quarantinedAt: now });
  await add({ maintenances: false });
  await add({ incidents: false });
  await add({ channel: 'SLACK', createdBy: 'person:1' });
  await add({ channel: 'WEBHOOK', createdBy: 'person:1', audience: 'SIGNED_IN' });
}

/** Whom the last publication told, and what; as the preview has it. */
async function told() {
  letters = [];
  now = new Date(now.getTime() + UNDO_MS);
  await tellNews(app);
  const channels = letters.map(({ subscriber }) => subscriber.channel);
  const receivers = CHANNELS.filter((it) => channels.includes(it)).map((channel) => ({
    channel,
    count: channels.filter((it) => it === channel).length,
  }));
  return { total: letters.length, receivers };
}

const counts = ({ total, receivers }: NewsPreview) => ({ total, receivers });
/** What differs by itself: the addresses of what did not exist then, and links that are one receiver's. */
const general = (text: string) =>
  text.replaceAll(/(incidents|maintenances|subscription|unsubscribe)\/[^\s"<>)|]+/g, '$1/*');

/** What the first of an audience got, as the preview shows it. */
function received(audience: 'PUBLIC' | 'SIGNED_IN' = 'PUBLIC') {
  const letter = letters.find(({ subscriber }) => subscriber.audience === audience);
  if (!letter) throw new Error('nobody was told');
  const { subject, content } = messageOfLetter(letter);
  return {
    mail: { subject, text: general(textOfMail(content)), html: general(htmlOfMail(content)) },
    slack: general(JSON.stringify(slackMessage(letter.announcement))),
  };
}

function shown({ mail, chats }: NewsPreview) {
  if (!mail) throw new Error('there is no mail');
  const { subject, text, html } = mail;
  return {
    mail: { subject, text: general(text), html: general(html) },
    slack: general(chats.find(({ channel }) => channel === 'SLACK')?.body ?? ''),
  };
}

const impacts = (...all: Component[]) =>
  all.map(({ id }) => ({ componentId: String(id), status: 'MAJOR_OUTAGE' as const }));
const anInput = (more: Partial<CreateIncidentInput> = {}): CreateIncidentInput => ({
  title: 'Errors on <b>writes</b>',
  message: 'We **know**, see [this](https://example.com).',
  status: 'INVESTIGATING',
  visibility: 'PUBLIC',
  pinned: false,
  notify: true,
  ...more,
});

test.each<[string, () => Partial<CreateIncidentInput>, 'PUBLIC' | 'SIGNED_IN']>([
  ['one that names nothing', () => ({}), 'PUBLIC'],
  ['one that names a part', () => ({ impacts: impacts(api) }), 'PUBLIC'],
  ['one that names what only some may see', () => ({ impacts: impacts(api, ledger) }), 'PUBLIC'],
  ['one for signed-in people', () => ({ visibility: 'AUTHENTICATED', impacts: impacts(api, ledger) }), 'SIGNED_IN'],
  ['one with a promise', () => ({ nextUpdateBy: new Date(now.getTime() + 60_000) }), 'PUBLIC'],
  ['one of before', () => ({ startedAt: new Date(now.getTime() - 3_600_000) }), 'PUBLIC'],
  ['one that is over', () => ({ status: 'RESOLVED', nextUpdateBy: new Date(now.getTime() + 60_000) }), 'PUBLIC'],
])('a new incident tells whom its preview names, and what that shows: %s', async (_what, more, audience) => {
  const input = anInput(more());
  const preview = await previewIncidentNews(app.ctx(), input);
  await createIncident(app.ctx(), input);
  expect(counts(preview)).toEqual(await told());
  expect(preview.total).toBeGreaterThan(2);
  expect(shown(preview)).toEqual(received(audience));
});

test('an update tells whom its preview names, and what that shows', async () => {
  const { id } = await anIncident(app.ctx(), { impacts: impacts(api) });
  await aSubscriber(app.ctx(), { wholePage: false, incidents: false }, [{ kind: 'INCIDENT', targetId: id }]);
  await told();
  const drafts: Partial<PostIncidentUpdateInput>[] = [
    {},
    { impacts: impacts(ledger), nextUpdateBy: new Date(now.getTime() + 3_600_000) },
    { status: 'RESOLVED' },
  ];
  for (const more of drafts) {
    const input = { status: 'IDENTIFIED' as const, message: `Word ${JSON.stringify(more)}`, notify: true, ...more };
    const preview = await previewIncidentUpdateNews(app.ctx(), String(id), input);
    await postIncidentUpdate(app.ctx(), String(id), input);
    expect(counts(preview)).toEqual(await told());
    expect(shown(preview)).toEqual(received());
  }
});

test('planned work, its change and a word on it tell whom their previews name, and what those show', async () => {
  const covered = [{ componentId: String(api.id), status: 'UNDER_MAINTENANCE' as const }];
  const input: ScheduleMaintenanceInput = {
    title: 'Disks',
    message: 'We change them.',
    plannedStart: new Date(now.getTime() + 3_600_000),
    plannedEnd: new Date(now.getTime() + 7_200_000),
    components: covered,
    visibility: 'PUBLIC',
    autoStart: true,
    autoComplete: true,
    notify: true,
  };
  const planned = await previewMaintenanceNews(app.ctx(), input);
  const { id } = await scheduleMaintenance(app.ctx(), input);
  expect(counts(planned)).toEqual(await told());
  expect(shown(planned)).toEqual(received());

  for (const change of [
    { plannedEnd: new Date(now.getTime() + 9_000_000) },
    { title: 'All disks', message: 'More.' },
  ]) {
    const changed = await previewMaintenanceChangeNews(app.ctx(), String(id), { ...change, notify: true });
    await updateMaintenance(app.ctx(), String(id), { ...change, notify: true });
    expect(counts(changed)).toEqual(await told());
    expect(shown(changed)).toEqual(received());
  }

  const word = { message: 'Nearly there.', notify: true };
  const said = await previewMaintenanceUpdateNews(app.ctx(), String(id), word);
  await postMaintenanceUpdate(app.ctx(), String(id), word);
  expect(counts(said)).toEqual(await told());
  expect(shown(said)).toEqual(received());
});

test('work that begins at once, or is a record, is shown as such', async () => {
  const input = {
    title: 'T',
    message: '',
    plannedEnd: new Date(now.getTime() + 60_000),
    visibility: 'PUBLIC' as const,
  };
  const rest = { ...input, autoStart: true, autoComplete: true, notify: true };
  const begun = { ...rest, plannedStart: new Date(now.getTime() - 60_000) };
  expect((await previewMaintenanceNews(app.ctx(), begun)).mail?.subject).toMatch(/^\[In progress\] T/);
  const over = { ...begun, plannedEnd: new Date(now.getTime() - 30_000) };
  expect((await previewMaintenanceNews(app.ctx(), over)).mail?.subject).toMatch(/^\[Completed\] T/);
});

const NOBODY = { total: 0, receivers: [], mail: null, chats: [] };

test.each<[string, Partial<CreateIncidentInput>]>([
  ['hidden', { visibility: 'HIDDEN' as Visibility }],
  ['without telling', { notify: false }],
])('%s: nobody is told, and nothing is shown', async (_what, more) => {
  expect(await previewIncidentNews(app.ctx(), anInput(more))).toEqual(NOBODY);
});

test('a draft without any word yet has a preview, and where nobody subscribed it is shown all the same', async () => {
  const input = anInput({ title: ' ', message: '', visibility: 'PUBLIC' });
  expect((await previewIncidentNews(app.ctx(), input)).total).toBeGreaterThan(0);
  await app.services.database.transaction((db) => db.query('DELETE FROM subscribers'));
  const { total, receivers, mail, chats } = await previewIncidentNews(app.ctx(), input);
  expect([total, receivers, chats.length]).toEqual([0, [], 3]);
  expect(mail?.html).toContain('<!doctype html>');
});

test('a preview sends and stores nothing, and raises no revision', async () => {
  await told();
  const before = await contents(app);
  await previewIncidentNews(app.ctx(), anInput({ impacts: impacts(api) }));
  now = new Date(now.getTime() + UNDO_MS);
  await tellNews(app);
  expect(letters).toEqual([]);
  expect(await contents(app)).toEqual(before);
});

test('what is too long, or names no component, is refused by its path', async () => {
  const refusal = (more: Partial<CreateIncidentInput>) =>
    previewIncidentNews(app.ctx(), anInput(more)).then(
      () => null,
      (error: { code: string; fields: { path: string }[] }) => [error.code, ...error.fields.map(({ path }) => path)],
    );
  expect(await refusal({ title: 'x'.repeat(201) })).toEqual(['BAD_USER_INPUT', 'input.title']);
  expect(await refusal({ message: 'x'.repeat(20_001) })).toEqual(['BAD_USER_INPUT', 'input.message']);
  const unknown = [{ componentId: '999', status: 'MAJOR_OUTAGE' as const }];
  expect(await refusal({ impacts: unknown })).toEqual(['BAD_USER_INPUT', 'input.impacts[0].componentId']);
});

test('it is for people who may publish, and tells nobody else how many subscribed', async () => {
  const document = 'query ($input: CreateIncidentInput!) { previewIncidentNews(input: $input) { total } }';
  const { pinned: _none, ...input } = anInput();
  const codeFor = async (client: Client) => (await client.refused(document, { input })).extensions.code;
  expect(await codeFor(app.anonymous())).toBe('UNAUTHENTICATED');
  expect(await codeFor(await aPerson(app, 'VIEWER'))).toBe('FORBIDDEN');
  expect(await codeFor(await aToken(app, 'OWNER', ['READ', 'INCIDENTS_WRITE']))).toBe('FORBIDDEN');
  const editor = await aPerson(app, 'EDITOR');
  expect((await editor.ask(document, { input })).previewIncidentNews.total).toBeGreaterThan(0);
  const { id } = await aMaintenance(app.ctx());
  await expect(
    previewMaintenanceUpdateNews(asRole(app, 'VIEWER'), String(id), { message: '', notify: true }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
