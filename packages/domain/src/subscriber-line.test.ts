import { expect, test } from 'vitest';
import { subscriberLine } from './subscriber-line.js';

const now = new Date('2026-11-26T10:00:00.000Z');
const schema = subscriberLine(now);
const read = (cells: Record<string, string>) => schema.parse({ email: 'ada@example.com', ...cells });
const problem = (cells: Record<string, string>) => {
  const { error } = schema.safeParse({ email: 'ada@example.com', ...cells });
  return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
};

test('an address alone is told everything, once it confirms', () => {
  expect(read({})).toEqual({
    address: 'ada@example.com',
    createdAt: now,
    confirmedAt: null,
    quarantinedAt: null,
    locale: null,
    wholePage: true,
    incidents: true,
    maintenances: true,
    componentStatuses: false,
    componentIds: [],
    groupIds: [],
    incidentIds: [],
    member: null,
  });
});

test.each([
  ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.678Z'],
  ['2026-01-02 03:04:05 UTC', '2026-01-02T03:04:05.000Z'],
  ['2026-01-02 03:04:05', '2026-01-02T03:04:05.000Z'],
  ['2026-01-02T03:04:05+02:00', '2026-01-02T01:04:05.000Z'],
  ['2026-01-02', '2026-01-02T00:00:00.000Z'],
])('the time %j is %s', (text, at) => {
  expect(read({ created_at: text }).createdAt.toISOString()).toBe(at);
});

test.each([
  ['confirmed with its time', { confirmed_at: '2026-01-02' }, '2026-01-02T00:00:00.000Z'],
  ['confirmed in a word: when it was made', { confirmed: 'Yes', created_at: '2026-01-01' }, '2026-01-01T00:00:00.000Z'],
  ['confirmed, they say no more', { confirmed: 'true' }, now.toISOString()],
  ['not, whatever the time says', { confirmed: 'no', confirmed_at: '2026-01-02' }, undefined],
  ['not, where nothing says so', { created_at: '2026-01-01' }, undefined],
])('it is %s', (_what, cells, at) => {
  expect(read(cells).confirmedAt?.toISOString()).toBe(at);
});

test('what names parts of the page is of those parts, unless it says otherwise', () => {
  expect(read({ component_ids: '3 14', group_ids: '2', incident_id: '9' })).toMatchObject({
    wholePage: false,
    componentIds: [3, 14],
    groupIds: [2],
    incidentIds: [9],
  });
  expect(read({ incident_id: '9', whole_page: 'y' })).toMatchObject({ wholePage: true, incidentIds: [9] });
});

test.each([
  [{ email: 'nobody' }, ['email must be an email address']],
  [{ email: '' }, ['email must be an email address']],
  [{ mode: 'sms' }, ['mode must be email']],
  [{ confirmed: 'maybe' }, ['confirmed must be yes or no']],
  [{ created_at: 'yesterday' }, [expect.stringMatching(/^created_at must be a time since 2000/)]],
  [{ created_at: '2026-02-30' }, [expect.stringMatching(/^created_at must/)]],
  [{ confirmed_at: '2026-11-26T10:00:01Z' }, [expect.stringMatching(/^confirmed_at must/)]],
  [{ quarantined_at: '1999-12-31' }, [expect.stringMatching(/^quarantined_at must/)]],
  [{ locale: 'not a language' }, ['locale must be a language such as en or pt-BR']],
  [{ component_ids: '3 3' }, ['component_ids must be ids such as "3 14", each once']],
  [{ group_ids: '0' }, ['group_ids must be ids such as "3 14", each once']],
  [{ incident_id: '1 2' }, ['incident_id must be one id']],
  [{ email: 'x', whole_page: '2' }, ['email must be an email address', 'whole_page must be yes or no']],
])('%j is refused by its field', (cells, expected) => {
  expect(problem(cells)).toEqual(expected);
});
