import { afterAll, beforeAll, expect, it } from 'vitest';
import { aGroup, asRole } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { ComponentGroup } from '../components/component-group.entity.js';
import { Component } from '../components/component.entity.js';
import { deleteComponent } from '../components/delete-component.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { followService } from './follow-service.js';
import { ThirdPartyLink } from './third-party-link.entity.js';
import { ThirdPartySource } from './third-party-source.entity.js';
import type { FollowServiceInput } from './third-party.inputs.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const choices = { confirmsWorse: false, notify: false, draftsIncidents: false };
const wanted = (more: Partial<FollowServiceInput> = {}): FollowServiceInput => ({
  service: { serviceId: 'github', ...choices },
  components: [{ name: 'GitHub', parts: [] }],
  ...more,
});

it('makes a component of each part, which share one source, in one event', async () => {
  const { db } = app.ctx();
  const before = await db.count(PageEvent);
  const made = await followService(
    app.ctx(),
    wanted({
      components: [
        { name: 'Git', parts: ['8l4ygp009s5s'] },
        { name: 'Everything', parts: [] },
        { name: 'Web', parts: ['brv1bkgrwx7q', '4230lsnqdsld'] },
      ],
      newGroup: { name: 'What we need', visibility: 'PUBLIC', collapse: 'COLLAPSED_UNLESS_AFFECTED' },
    }),
  );
  expect(made.map(({ name, baseStatus, position }) => [name, baseStatus, position])).toEqual([
    ['Git', 'UNKNOWN', 1],
    ['Everything', 'UNKNOWN', 2],
    ['Web', 'UNKNOWN', 3],
  ]);
  const group = await db.findOneByOrFail(ComponentGroup, { name: 'What we need' });
  expect(made.every(({ groupId }) => groupId === group.id)).toBe(true);
  const links = await db.find(ThirdPartyLink, { order: { componentId: 'ASC' } });
  expect(links.map(({ name, selector }) => [name, selector.components])).toEqual([
    ['GitHub', ['8l4ygp009s5s']],
    ['GitHub', []],
    ['GitHub', ['brv1bkgrwx7q', '4230lsnqdsld']],
  ]);
  expect(await db.count(ThirdPartySource)).toBe(1);
  expect(await db.count(PageEvent)).toBe(before + 1);
});

it('puts them into a group that is there, and what is followed by product and place keeps that', async () => {
  const { id: groupId } = await aGroup(app.ctx());
  const [made] = await followService(app.ctx(), {
    service: {
      serviceId: 'desk-com',
      ...choices,
      selector: { components: [], products: [], regions: ['NA137'], openForHours: 24 },
    },
    components: [{ name: 'Help desk', parts: [] }],
    groupId: String(groupId),
  });
  expect(made).toMatchObject({ name: 'Help desk', groupId });
  expect(await app.ctx().db.findOneByOrFail(ThirdPartyLink, { componentId: made?.id ?? 0 })).toMatchObject({
    name: 'Desk.com',
    selector: { regions: ['NA137'], products: ['Service_Cloud'] },
  });
});

it.each([
  ['aws', { products: ['ec2'], regions: ['us-east-1'] }, { components: ['s3'], products: [], regions: ['us-east-1'] }],
  ['desk-com', { products: [], regions: ['NA137', 'NA1'] }, { components: ['s3'], products: ['Service_Cloud'] }],
])('of %s a part is followed by itself', async (serviceId, places, expected) => {
  const selector = { components: [], openForHours: 24, ...places };
  const components = [{ name: 'One part', parts: ['s3'] }];
  const [made] = await followService(app.ctx(), wanted({ service: { serviceId, ...choices, selector }, components }));
  const { selector: kept } = await app.ctx().db.findOneByOrFail(ThirdPartyLink, { componentId: made?.id ?? 0 });
  expect(kept).toMatchObject(expected);
  await deleteComponent(app.ctx(), String(made?.id));
});

it.each<[string, string, Partial<FollowServiceInput>]>([
  ['no component', 'input.components', { components: [] }],
  [
    'a component without a name',
    'input.components[1].name',
    {
      components: [
        { name: 'A', parts: [] },
        { name: ' ', parts: [] },
      ],
    },
  ],
  [
    'too many components',
    'input.components',
    { components: Array.from({ length: 101 }, () => ({ name: 'A', parts: [] })) },
  ],
  ['a service that nobody knows', 'input.service.serviceId', { service: { serviceId: 'nobody', ...choices } }],
  ['no instance where one is needed', 'input.service.selector', { service: { serviceId: 'salesforce', ...choices } }],
  ['a group that is not there', 'input.groupId', { groupId: '999999' }],
  [
    'two groups',
    'input.groupId',
    { groupId: '1', newGroup: { name: 'B', visibility: 'PUBLIC', collapse: 'EXPANDED' } },
  ],
])('refuses %s and leaves nothing behind', async (_what, path, more) => {
  const { db } = app.ctx();
  const counted = async () => [
    await db.count(Component),
    await db.count(ComponentGroup),
    await db.count(ThirdPartyLink),
  ];
  const before = await counted();
  const newGroup = { name: 'Nothing of it', visibility: 'PUBLIC' as const, collapse: 'EXPANDED' as const };
  await expect(
    followService(app.ctx(), wanted({ ...('groupId' in more ? {} : { newGroup }), ...more })),
  ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  expect(await counted()).toEqual(before);
});

it('is for editors', async () => {
  await expect(followService(asRole(app, 'VIEWER'), wanted())).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it('what follows is listed by name for whoever may see it', async () => {
  const { id: hidden } = await aGroup(app.ctx(), { visibility: 'HIDDEN' });
  await followService(app.ctx(), wanted({ components: [{ name: 'A secret', parts: [] }], groupId: String(hidden) }));
  const listed = async (client = app.anonymous()) =>
    (await client.ask('{ thirdPartyComponents { name thirdParty { name } } }')).thirdPartyComponents.map(
      (one: { name: string }) => one.name,
    );
  expect(await listed()).toEqual(['Everything', 'Git', 'Help desk', 'Web']);
  expect(await listed(await app.owner())).toEqual(['A secret', 'Everything', 'Git', 'Help desk', 'Web']);
});

it('a search that is too long is refused', async () => {
  const search = 'x'.repeat(2_049);
  await expect(app.anonymous().ask(`{ thirdPartyServices(search: "${search}") { id } }`)).rejects.toThrow(/search/);
});
