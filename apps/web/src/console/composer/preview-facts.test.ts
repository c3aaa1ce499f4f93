import { expect, test } from 'vitest';
import type { ComponentFactsFragment, GroupFactsFragment, IncidentStoryFragment } from '../gql/graphql.ts';
import { newIncidentDraft, seenOf, updateDraft, type Draft } from './draft.ts';
import { draftedIncident, previewPage, type PageFactsNow } from './preview-facts.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

const group = (id: string, visibility: GroupFactsFragment['visibility']): GroupFactsFragment => ({
  id,
  name: id,
  position: 0,
  visibility,
  collapse: 'EXPANDED',
});

const component = (id: string, overrides: Partial<ComponentFactsFragment> = {}): ComponentFactsFragment => ({
  id,
  name: id,
  description: null,
  link: null,
  position: 0,
  enabled: true,
  tags: [],
  status: 'OPERATIONAL',
  baseStatus: 'OPERATIONAL',
  statusSince: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  group: null,
  thirdParty: null,
  ...overrides,
});

const page = (components: ComponentFactsFragment[], groups: GroupFactsFragment[] = []): PageFactsNow => ({
  catalogue: { groups, components, sections: [] },
  openIncidents: [],
  maintenances: [],
  majorOutageThreshold: 0.5,
});

const apiDown: IncidentStoryFragment = {
  id: '1',
  title: 'API is down',
  status: 'IDENTIFIED',
  visibility: 'PUBLIC',
  pinned: false,
  startedAt: '2026-11-22T10:00:00.000Z',
  resolvedAt: null,
  nextUpdateBy: null,
  updatedAt: '2026-11-22T10:00:00.000Z',
  postmortem: null,
  postmortemHtml: null,
  postmortemPublishedAt: null,
  impacts: [{ status: 'PARTIAL_OUTAGE', component: { id: 'API', name: 'API' } }],
  updates: [
    {
      id: '11',
      status: 'IDENTIFIED',
      message: 'm',
      messageHtml: 'm',
      postedAt: '2026-11-22T10:00:00.000Z',
      editedAt: null,
      impacts: [{ status: 'PARTIAL_OUTAGE', component: { id: 'API', name: 'API' } }],
    },
  ],
};

function preview(facts: PageFactsNow, draft: Draft, incident: IncidentStoryFragment | null = null) {
  return previewPage(facts, draft, draftedIncident(draft, incident, NOW), incident?.id ?? null);
}

test('a new incident shows in the headline and on its component', () => {
  const draft: Draft = { ...newIncidentDraft(), title: 'Slow', impacts: { API: 'PARTIAL_OUTAGE' } };
  expect(preview(page([component('API'), component('Web')]), draft)).toEqual({
    indicator: 'PARTIAL_OUTAGE',
    headline: 'API: partial outage',
    changes: [{ componentId: 'API', name: 'API', from: 'OPERATIONAL', to: 'PARTIAL_OUTAGE' }],
  });
});

test('resolving gives back what was there before', () => {
  const facts = page([
    component('API', { status: 'PARTIAL_OUTAGE', baseStatus: 'DEGRADED_PERFORMANCE' }),
    component('Web'),
  ]);
  facts.openIncidents = [apiDown];
  const resolved = preview(facts, updateDraft(apiDown, 'resolve'), apiDown);
  expect(resolved.headline).toBe('API: degraded performance');
  expect(resolved.changes).toEqual([
    { componentId: 'API', name: 'API', from: 'PARTIAL_OUTAGE', to: 'DEGRADED_PERFORMANCE' },
  ]);
});

test('a draft that stays hidden changes nothing', () => {
  const draft: Draft = {
    ...newIncidentDraft(),
    title: 'Secret',
    visibility: 'HIDDEN',
    impacts: { API: 'MAJOR_OUTAGE' },
  };
  expect(preview(page([component('API')]), draft)).toEqual({
    indicator: 'OPERATIONAL',
    headline: 'All systems operational',
    changes: [],
  });
});

test('visitors are shown no component of a group that is not theirs', () => {
  const facts = page(
    [component('API'), component('Wiki', { group: { id: 'staff' } }), component('Old', { enabled: false })],
    [group('staff', 'AUTHENTICATED')],
  );
  const draft: Draft = {
    ...newIncidentDraft(),
    title: 'Wiki is away',
    impacts: { Wiki: 'MAJOR_OUTAGE', Old: 'MAJOR_OUTAGE' },
  };
  expect(preview(facts, draft).headline).toBe('Investigating: Wiki is away');
  expect(preview(facts, { ...draft, visibility: 'AUTHENTICATED' }).headline).toBe('Wiki: major outage');
});

test('a backdated update does not reopen what a later one resolved', () => {
  const later = {
    ...apiDown.updates[0]!,
    id: '12',
    status: 'RESOLVED' as const,
    postedAt: '2026-11-22T11:00:00.000Z',
    impacts: [],
  };
  const resolved: IncidentStoryFragment = {
    ...apiDown,
    status: 'RESOLVED',
    impacts: [],
    updates: [later, ...apiDown.updates],
  };
  const draft: Draft = {
    ...updateDraft(resolved, 'update'),
    status: 'MONITORING',
    at: '2026-11-22T10:30:00.000Z',
    seen: seenOf(resolved),
  };
  expect(draftedIncident(draft, resolved, NOW)).toEqual({
    status: 'RESOLVED',
    resolvedAt: '2026-11-22T11:00:00.000Z',
    impacts: {},
  });
});
