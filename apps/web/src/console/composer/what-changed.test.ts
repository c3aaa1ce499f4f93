import { expect, test } from 'vitest';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { seenOf, updateDraft } from './draft.ts';
import { hasArrived, meanwhileOf } from './what-changed.ts';

const update = (id: string, message: string): IncidentStoryFragment['updates'][number] => ({
  id,
  status: 'IDENTIFIED',
  message,
  messageHtml: message,
  postedAt: '2026-11-22T10:00:00.000Z',
  editedAt: null,
  impacts: [],
});

const incident: IncidentStoryFragment = {
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
  impacts: [],
  updates: [update('11', 'First')],
};
const changed = {
  ...incident,
  updatedAt: '2026-11-22T10:05:00.000Z',
  updates: [update('12', 'Theirs'), ...incident.updates],
};

test('an incident that nobody touched has nothing meanwhile', () => {
  expect(meanwhileOf(seenOf(incident), incident)).toBeNull();
  expect(meanwhileOf(null, incident)).toBeNull();
});

test('what somebody else posted or renamed is told, and nothing older', () => {
  const meanwhile = meanwhileOf(seenOf(incident), { ...changed, title: 'API is slow' });
  expect(meanwhile?.updates.map(({ message }) => message)).toEqual(['Theirs']);
  expect(meanwhile?.title).toBe('API is slow');
});

test('a message whose answer was lost is known by its words and status', () => {
  const draft = { ...updateDraft(incident, 'update'), message: 'Theirs' };
  const meanwhile = meanwhileOf(draft.seen, changed);
  expect(hasArrived(draft, meanwhile)).toBe(true);
  expect(hasArrived({ ...draft, status: 'RESOLVED' }, meanwhile)).toBe(false);
  expect(hasArrived({ ...draft, message: 'Mine' }, meanwhile)).toBe(false);
});
