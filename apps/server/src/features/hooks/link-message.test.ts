import { ENDPOINT_CHANNELS } from '@signet/domain/webhook-address';
import { expect, test } from 'vitest';
import { linkMessage, type HookLink } from './link-message.js';

const LINK: HookLink = {
  purpose: 'confirm',
  url: 'https://status.example/confirm/7.a.b',
  site: { name: 'Acme & Sons <!channel> *[x](y)*', url: 'https://status.example' },
  at: new Date('2026-11-22T18:00:00Z'),
};

test('Slack is asked in blocks, with a button, and takes no name for its own mark-up', () => {
  expect(linkMessage('SLACK', LINK)).toMatchObject({
    text: 'Confirm that you want news of Acme &amp; Sons &lt;!channel&gt; *[x](y)* here',
    blocks: [
      { type: 'header' },
      { type: 'section', text: { text: expect.stringContaining('&lt;!channel&gt;') } },
      { type: 'section' },
      { type: 'actions', elements: [{ type: 'button', url: LINK.url }] },
      { type: 'context' },
    ],
  });
});

test('Discord is asked in an embed that mentions nobody, with a link in its text', () => {
  const { description } = (linkMessage('DISCORD', LINK) as { embeds: { description: string }[] }).embeds[0] ?? {};
  expect(description).toContain(String.raw`Acme & Sons <!channel\> \*\[x\](y)\*`);
  expect(description).toContain(`[Look at it and confirm](${LINK.url})`);
  expect(linkMessage('DISCORD', LINK)).toMatchObject({ allowed_mentions: { parse: [] } });
});

test('Teams is asked in a card with a button', () => {
  expect(linkMessage('TEAMS', LINK)).toMatchObject({
    attachments: [{ content: { actions: [{ type: 'Action.OpenUrl', url: LINK.url }] } }],
  });
});

test.each(ENDPOINT_CHANNELS)('%s tells the way to change it apart from the way to confirm', (channel) => {
  const url = 'https://status.example/subscription/7.a.b';
  const manage = JSON.stringify(linkMessage(channel, { ...LINK, purpose: 'manage', url }));
  expect([manage.includes(url), manage.includes('onfirm')]).toEqual([true, false]);
});
