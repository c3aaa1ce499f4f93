import type { Visibility } from '@signet/domain/visibility';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComponent, aGroup, anIncident } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents, lastEvent, node, revisions } from '../../../test/records.js';
import { updateComponentGroup } from '../../features/components/update-component-group.js';
import { updateComponent } from '../../features/components/update-component.js';
import { deleteIncident } from '../../features/incidents/delete-incident.js';
import { updateIncident } from '../../features/incidents/update-incident.js';
import { changePage } from './change-page.js';
import { PageEvent } from './event.entity.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const countingUp = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

test('fifty writers at once, some of whom fail, leave a log without gaps for each audience', async () => {
  const before = await revisions(app);
  const visibilities: Visibility[] = ['PUBLIC', 'AUTHENTICATED', 'HIDDEN'];
  const outcomes = await Promise.allSettled(
    countingUp(0, 50).map((n) => {
      if (n % 5 === 4) {
        return changePage(app.ctx(), { type: 'test.failed' }, async (tx, changes) => {
          await aGroup(tx);
          changes.touch('Site', 1, 'PUBLIC', 'PUBLIC');
          throw new Error('fails at its end');
        });
      }
      return anIncident(app.ctx(), { title: `Of writer ${n}`, visibility: visibilities[n % 3] as Visibility });
    }),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);

  const events = await app.services.database.reader.find(PageEvent, { order: { id: 'ASC' } });
  const signedIn = events.map((event) => event.signedInRevision);
  const shownToAll = events.map((event) => event.publicRevision).filter((revision) => revision !== null);
  const written = countingUp(0, 50).filter((n) => n % 5 !== 4);
  expect(shownToAll).toEqual(countingUp(before.public + 1, written.filter((n) => n % 3 === 0).length));
  expect(signedIn).toEqual(countingUp(before.signedIn + 1, written.filter((n) => n % 3 !== 2).length));
  expect(await revisions(app)).toEqual({ public: shownToAll.at(-1), signedIn: signedIn.at(-1) });
});

test('a change that signed-in people only can see raises their revision and not the public one', async () => {
  const before = await revisions(app);
  const incident = await anIncident(app.ctx(), { visibility: 'AUTHENTICATED' });
  expect(await revisions(app)).toEqual({ public: before.public, signedIn: before.signedIn + 1 });
  expect(await lastEvent(app)).toMatchObject({
    type: 'incident.created',
    publicRevision: null,
    consequences: { PUBLIC: { changed: [], removed: [] }, SIGNED_IN: { changed: [node('Incident', incident)] } },
    actor: 'person:1',
  });
});

test('what is hidden is in no event, and neither is what changes nothing', async () => {
  const hidden = await anIncident(app.ctx(), { visibility: 'HIDDEN' });
  const component = await aComponent(app.ctx());
  const group = await aGroup(app.ctx(), { visibility: 'HIDDEN' });
  await aComponent(app.ctx(), { groupId: String(group.id) });
  const before = await contents(app);
  await updateIncident(app.ctx(), String(hidden.id), { title: hidden.title });
  await updateComponent(app.ctx(), String(component.id), { name: component.name, tags: [], groupId: null });
  await updateComponentGroup(app.ctx(), String(group.id), {});
  expect(await contents(app)).toEqual(before);

  await updateIncident(app.ctx(), String(hidden.id), { title: 'Still a draft' });
  await deleteIncident(app.ctx(), String(hidden.id));
  await updateComponentGroup(app.ctx(), String(group.id), { name: 'Still hidden' });
  expect((await contents(app))['events']).toEqual(before['events']);
});

test('a refused change is in no event', async () => {
  const before = await contents(app);
  const unknown = [{ componentId: '987654', status: 'MAJOR_OUTAGE' as const }];
  await expect(anIncident(app.ctx(), { impacts: unknown })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(updateIncident(app.ctx(), '987654', { title: 'T' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await contents(app)).toEqual(before);
});

test('a verb within another verb’s transaction is undone with it', async () => {
  const before = await contents(app);
  const failing = changePage(app.ctx(), { type: 'test.failed' }, async (tx) => {
    await anIncident(tx);
    throw new Error('fails after it');
  });
  await expect(failing).rejects.toThrow('fails after it');
  expect(await contents(app)).toEqual(before);
});

test('a group that disappears takes along all its components, each by name', async () => {
  const group = await aGroup(app.ctx());
  const members = [];
  for (let n = 0; n < 3; n += 1) members.push(await aComponent(app.ctx(), { groupId: String(group.id) }));
  await aComponent(app.ctx(), { groupId: String(group.id), enabled: false });
  const all = [node('ComponentGroup', group), ...members.map((member) => node('Component', member))];

  await updateComponentGroup(app.ctx(), String(group.id), { visibility: 'AUTHENTICATED' });
  const forSignedIn = await lastEvent(app);
  expect(forSignedIn.consequences).toEqual({
    PUBLIC: { changed: [], removed: expect.toSatisfy(sameNodes(all)) },
    SIGNED_IN: { changed: expect.toSatisfy(sameNodes(all)), removed: [] },
  });

  await updateComponentGroup(app.ctx(), String(group.id), { visibility: 'HIDDEN' });
  const forNobody = await lastEvent(app);
  expect(forNobody.publicRevision).toBeNull();
  expect(forNobody.consequences.SIGNED_IN).toEqual({ changed: [], removed: expect.toSatisfy(sameNodes(all)) });

  await updateComponentGroup(app.ctx(), String(group.id), { visibility: 'PUBLIC' });
  const forAll = await lastEvent(app);
  expect(forAll.consequences.PUBLIC).toEqual({ changed: expect.toSatisfy(sameNodes(all)), removed: [] });
});

function sameNodes(expected: { kind: string; id: number }[]) {
  const asText = (nodes: { kind: string; id: number }[]) => nodes.map(({ kind, id }) => `${kind} ${id}`).toSorted();
  return (nodes: { kind: string; id: number }[]) => asText(nodes).join() === asText(expected).join();
}
