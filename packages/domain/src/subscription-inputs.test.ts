import { expect, test } from 'vitest';
import { addSubscriberInput, subscribeInput } from './subscription-inputs.js';

const CHOICE = { wholePage: true, incidents: true, maintenances: true, componentStatuses: false };
const problemsOf = (asked: object) =>
  subscribeInput
    .safeParse({ ...CHOICE, ...asked })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

test.each([
  ['EMAIL', ' ada@example.com ', undefined],
  ['EMAIL', 'https://hooks.slack.com/services/T0', ['address must be an email address']],
  ['SLACK', 'https://hooks.slack.com/services/T0', undefined],
  ['SLACK', 'ada@example.com', ['address must be an address that starts with http:// or https://']],
  ['WEBHOOK', 'https://me:secret@example.com/', ['address must not hold a user name or a password']],
  ['WEBHOOK', 'ftp://example.com/', ['address must be an address that starts with http:// or https://']],
  ['WEB_PUSH', 'https://push.example/', ['channel must be EMAIL, WEBHOOK, SLACK, DISCORD, TEAMS']],
])('%s at %s: %j', (channel, address, problems) => {
  expect(problemsOf({ channel, address })).toEqual(problems);
});

test('operators add mail addresses only', () => {
  const slack = { ...CHOICE, channel: 'SLACK', address: 'https://hooks.slack.com/services/T0' };
  expect(addSubscriberInput.safeParse(slack).error?.issues[0]).toMatchObject({ message: 'must be EMAIL' });
});
