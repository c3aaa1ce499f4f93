import { expect, test } from 'vitest';
import type { IncidentAnnouncement } from '../notifications/announcement.js';
import { discordMessage } from './discord-message.js';
import { mrkdwn, mrkdwnWithin } from './mrkdwn.js';
import { shortened } from './shortened.js';
import { slackMessage } from './slack-message.js';
import { teamsMessage } from './teams-message.js';

const SITE = {
  name: 'Acme & Sons',
  url: 'https://status.example',
  accentColor: null,
  timeZone: 'Europe/Madrid',
  locale: 'en',
};

function incident(more: Partial<IncidentAnnouncement> = {}, markdown = 'We **look** <!channel> @everyone.') {
  return {
    noticeId: 1,
    subject: 'incident:5',
    kind: 'INCIDENT',
    incidentId: '5',
    updateId: '7',
    site: SITE,
    title: 'Errors & <more>',
    status: 'INVESTIGATING',
    state: 'Investigating',
    message: { markdown, html: '' },
    components: [{ id: '1', name: 'my_api', status: 'MAJOR_OUTAGE' }],
    at: new Date('2026-11-22T18:31:07.123Z'),
    startedAt: new Date('2026-11-22T18:00:00.000Z'),
    nextUpdateBy: null,
    url: 'https://status.example/incidents/5',
    ...more,
  } as IncidentAnnouncement;
}

/** As long as the domain lets anything be. */
const LONGEST = incident(
  {
    title: '😀'.repeat(200),
    components: Array.from({ length: 100 }, (_, n) => ({
      id: String(n),
      name: '&'.repeat(200),
      status: 'PARTIAL_OUTAGE' as const,
    })),
    site: { ...SITE, name: '<'.repeat(200) },
    nextUpdateBy: new Date('2026-11-22T19:00:00.000Z'),
  },
  '[&&&&](https://a.example/?b&c) "é" 😀\n'.repeat(600).slice(0, 20_000),
);

/** Every text in a message, by the key that it stands at. */
function textsIn(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => textsIn(below, name));
}
/** @throws where there is none */
function only<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined || list.length > 1) throw new Error(`there are ${list.length}`);
  return one;
}

test('Slack is told in blocks, with nothing in them that it takes for its own', () => {
  expect(slackMessage(incident())).toEqual({
    text: '🔴 Investigating: <https://status.example/incidents/5|Errors &amp; &lt;more&gt;>',
    unfurl_links: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: '🔴 Errors & <more>', emoji: false } },
      { type: 'section', text: { type: 'mrkdwn', text: '*Investigating*' } },
      { type: 'section', text: { type: 'mrkdwn', text: 'We *look* &lt;!channel&gt; @everyone.' } },
      {
        type: 'section',
        fields: [
          { type: 'mrkdwn', text: '*Started*\nNov 22, 2026, 07:00 PM GMT+1' },
          { type: 'mrkdwn', text: '*Components*\nmy_api: major outage' },
        ],
      },
      { type: 'context', elements: [{ type: 'mrkdwn', text: 'Acme &amp; Sons' }] },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: { type: 'plain_text', text: 'Open status page' },
            url: 'https://status.example/incidents/5',
          },
        ],
      },
    ],
  });
});

test('Slack refuses nothing for its length', () => {
  const { blocks } = slackMessage(LONGEST) as { blocks: { type: string; text?: { text: string } }[] };
  for (const { type, text } of blocks)
    if (text) expect(text.text.length).toBeLessThanOrEqual(type === 'header' ? 150 : 3_000);
  for (const [, text] of textsIn(blocks.flatMap((block) => ('fields' in block ? block.fields : []))))
    expect(text.length).toBeLessThanOrEqual(2_000);
});

test.each([
  ['**bold** _slant_ ~~gone~~ `a<b`', '*bold* _slant_ ~gone~ `a&lt;b`'],
  ['# Head\n\ntext', '*Head*\n\ntext'],
  ['[here](https://a.example/?b&c)', '<https://a.example/?b&amp;c|here>'],
  ['[bad](javascript:alert)', '[bad](javascript:alert)'],
  ['- one\n- two\n  - three', '• one\n• two\n    • three'],
  ['1. one\n2. two', '1. one\n2. two'],
  ['> said\n> so', '> said\n> so'],
  ['```\na & b\n```', '```\na &amp; b\n```'],
  ['one\ntwo', 'one\ntwo'],
  ['<@U123> <b>', '&lt;@U123&gt; &lt;b&gt;'],
])('%j is %j in Slack', (markdown, expected) => {
  expect(mrkdwn(markdown)).toBe(expected);
});

test('what is cut for Slack is cut between its marks', () => {
  const cut = mrkdwnWithin('[here](https://a.example/?b&c) '.repeat(40), 300);
  expect(cut.length).toBeLessThanOrEqual(300);
  expect(cut.replaceAll('<https://a.example/?b&amp;c|here>', '')).not.toMatch(/<|>|&amp;c\|/);
});

test('Discord is told in an embed that mentions nobody', () => {
  const message = discordMessage(incident());
  expect(message).toMatchObject({ allowed_mentions: { parse: [] } });
  expect(only(message.embeds)).toEqual({
    title: 'Errors & <more>',
    url: 'https://status.example/incidents/5',
    color: 0xc62828,
    timestamp: '2026-11-22T18:31:07.123Z',
    description: 'We **look** <!channel> @everyone.',
    fields: [
      { name: 'State', value: '🔴 Investigating' },
      { name: 'Started', value: 'Nov 22, 2026, 07:00 PM GMT+1' },
      { name: 'Components', value: String.raw`my\_api: major outage` },
    ],
    footer: { text: 'Acme & Sons' },
  });
});

test('Discord refuses nothing for its length', () => {
  const { title, description, fields, footer } = only(discordMessage(LONGEST).embeds);
  expect(title.length).toBeLessThanOrEqual(256);
  expect(description).toHaveLength(4_096);
  expect(description?.endsWith('…')).toBe(true);
  for (const { value } of fields) expect(value.length).toBeLessThanOrEqual(1_024);
  const all = textsIn([title, description, fields, footer]).map(([, text]) => text);
  expect(all.join('').length).toBeLessThanOrEqual(6_000);
});

test('Teams is told in an Adaptive Card', () => {
  const { contentType, content } = only(teamsMessage(incident({}, 'One\ntwo')).attachments);
  expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
  expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.4' });
  expect(content.body.map(({ text, facts }: { text?: string; facts?: object[] }) => text ?? facts)).toEqual([
    'Errors & <more>',
    '🔴 Investigating',
    'One\n\ntwo',
    [
      { title: 'Started', value: 'Nov 22, 2026, 07:00 PM GMT+1' },
      { title: 'Components', value: 'my_api: major outage' },
    ],
    'Acme & Sons',
  ]);
  expect(content.actions).toEqual([
    { type: 'Action.OpenUrl', title: 'Open status page', url: 'https://status.example/incidents/5' },
  ]);
});

test('Teams refuses nothing for its size', () => {
  expect(Buffer.byteLength(JSON.stringify(teamsMessage(LONGEST)))).toBeLessThanOrEqual(28 * 1024);
});

test.each([
  [{ status: 'RESOLVED' } as const, '🟢'],
  [{ components: [] }, '🟡'],
  [{ components: [{ id: '1', name: 'API', status: 'PARTIAL_OUTAGE' as const }] }, '🟠'],
])('the mark says how it stands: %j', (more, mark) => {
  expect(slackMessage(incident(more))).toMatchObject({ text: expect.stringMatching(`^${mark}`) });
});

test('a text that is cut ends with an ellipsis, and never within a character', () => {
  expect(shortened('abcdef', 6)).toBe('abcdef');
  expect(shortened('abcdefg', 6)).toBe('abcde…');
  expect(shortened('😀😀😀', 4)).toBe('😀…');
});
