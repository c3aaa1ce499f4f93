import { shortened } from '../chat/shortened.js';
import type { NudgeAnnouncement } from '../nudges/nudge-announcement.js';
import { MOST, type PushMessage } from './push-message.js';

export function messageOfNudge({ state, title, why, action, subject }: NudgeAnnouncement): PushMessage {
  return { title: shortened(`${state}: ${title}`, MOST.title), body: why, url: action.url, tag: subject };
}
