import { expect, test } from 'vitest';
import { isOfChannel, type EndpointChannel } from './webhook-address.js';

function partsOf(address: string) {
  const [, protocol = '', hostname = '', port = '', pathname = ''] =
    /^(\w+:)\/\/([^:/]+):?(\d*)([^?]*)/.exec(address) ?? [];
  return { protocol, hostname, port, pathname };
}

const OWN: [EndpointChannel, string][] = [
  ['WEBHOOK', 'https://anything.example/at/all'],
  ['SLACK', 'https://hooks.slack.com/services/T0/B0/x'],
  ['SLACK', 'https://hooks.slack.com/workflows/T0/A0/1/x'],
  ['DISCORD', 'https://discord.com/api/webhooks/1/x'],
  ['DISCORD', 'https://ptb.discord.com/api/webhooks/1/x'],
  ['DISCORD', 'https://canary.discordapp.com/api/webhooks/1/x'],
  ['TEAMS', 'https://acme.webhook.office.com/webhookb2/x'],
  ['TEAMS', 'https://prod-12.westeurope.logic.azure.com/workflows/x?sig=y'],
  ['TEAMS', 'https://abc.12.environment.api.powerplatform.com/powerautomate/x'],
];

test.each(OWN)('%s is told at %s', (channel, address) => {
  expect(isOfChannel(channel, partsOf(address))).toBe(true);
});

const FOREIGN: [EndpointChannel, string][] = [
  ['SLACK', 'http://hooks.slack.com/services/T0/B0/x'],
  ['SLACK', 'https://hooks.slack.com:8443/services/T0/B0/x'],
  ['SLACK', 'https://hooks.slack.com.example/services/x'],
  ['SLACK', 'https://hooks.slack.com/'],
  ['DISCORD', 'https://discord.com/api/users/@me'],
  ['DISCORD', 'https://discord.com.example/api/webhooks/1/x'],
  ['DISCORD', 'https://evil-discord.com/api/webhooks/1/x'],
  ['TEAMS', 'https://webhook.office.com.example/x'],
  ['TEAMS', 'https://evilwebhook.office.com/x'],
  ['TEAMS', 'https://teams.example/?.webhook.office.com/x'],
];

test.each(FOREIGN)('%s is not told at %s', (channel, address) => {
  expect(isOfChannel(channel, partsOf(address))).toBe(false);
});
