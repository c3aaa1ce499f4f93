import type { EndpointChannel } from '@signet/domain/webhook-address';
import { discordNote } from '../chat/discord-note.js';
import type { ChatNote } from '../chat/chat-note.js';
import { slackNote } from '../chat/slack-note.js';
import { teamsNote } from '../chat/teams-note.js';
import { linkPayload } from '../webhooks/webhook-payload.js';

export interface HookLink {
  purpose: 'confirm' | 'manage';
  url: string;
  site: { name: string; url: string };
  at: Date;
}

const NOTES: Record<Exclude<EndpointChannel, 'WEBHOOK'>, (note: ChatNote) => object> = {
  SLACK: slackNote,
  DISCORD: discordNote,
  TEAMS: teamsNote,
};

/** The way to confirm, or to change, what a hook is told, as its channel words it. */
export function linkMessage(channel: EndpointChannel, { purpose, url, site, at }: HookLink): object {
  if (channel === 'WEBHOOK') return linkPayload(purpose, url, site, at);
  const { label, ...words } = purpose === 'confirm' ? confirmWords(site.name) : manageWords(site.name);
  return NOTES[channel]({ ...words, action: { label, url }, site });
}

function confirmWords(site: string) {
  return {
    title: `Confirm that you want news of ${site} here`,
    paragraphs: [
      `Somebody, we hope one of you, asked that news of ${site} be posted in this channel. Nothing is posted before one of you confirms it; the link is good for seven days.`,
      'If it was nobody here, do nothing: this channel is then forgotten.',
    ],
    label: 'Look at it and confirm',
  };
}

function manageWords(site: string) {
  return {
    title: `News of ${site} in this channel`,
    paragraphs: [
      'With this link you change what is told here, or end it. It is good for seven days.',
      'If nobody here asked for it, do nothing: all stays as it is.',
    ],
    label: 'Change or end it',
  };
}
