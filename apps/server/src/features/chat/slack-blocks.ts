import { shortened } from './shortened.js';

/** Slack refuses what is longer. */
export const MOST = { header: 150, section: 3_000, field: 2_000 };

export function header(text: string): object {
  return { type: 'header', text: { type: 'plain_text', text: shortened(text, MOST.header), emoji: false } };
}

/** `text` is in Slack's own mark-up. */
export function section(text: string): object {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}

/** `text` is in Slack's own mark-up. */
export function context(text: string): object {
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}

export function linkButton(text: string, url: string): object {
  return { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text }, url }] };
}
