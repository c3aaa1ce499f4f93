import { COMPONENT_WORDS } from '@signet/domain/words';
import { plainText } from '../../core/markdown.js';
import { shortened } from '../chat/shortened.js';
import { capitalized } from '../mail/capitalized.js';
import type { Announcement } from '../notifications/announcement.js';

/** What the service worker shows. */
export interface PushMessage {
  title: string;
  body: string;
  /** What a click opens. */
  url: string;
  /** Later messages take the place of earlier ones with the same. */
  tag: string;
}

/** A push service takes 4,096 bytes, encrypted; a character is four at most, in JSON six. */
export const MOST = { title: 200, body: 300 };

export function pushMessage({ state, title, message, components, url, subject }: Announcement): PushMessage {
  const named = components.map(({ name, status }) => `${name}: ${COMPONENT_WORDS[status]}`);
  return {
    title: shortened(`${capitalized(state)}: ${title}`, MOST.title),
    body: shortened(message ? plainText(message.markdown).trim() : named.join('\n'), MOST.body),
    url,
    tag: subject,
  };
}
