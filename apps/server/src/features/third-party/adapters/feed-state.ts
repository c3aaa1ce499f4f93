import type { FeedEntry } from './feed-document.js';

export type FeedState = 'open' | 'over' | 'maintenance' | 'planned';

const STATES: Readonly<Record<string, FeedState>> = {
  resolved: 'over',
  completed: 'over',
  closed: 'over',
  fixed: 'over',
  restored: 'over',
  cancelled: 'over',
  canceled: 'over',
  postmortem: 'over',
  'post-mortem': 'over',
  investigating: 'open',
  identified: 'open',
  monitoring: 'open',
  update: 'open',
  updated: 'open',
  'in progress': 'maintenance',
  in_progress: 'maintenance',
  verifying: 'maintenance',
  'under maintenance': 'maintenance',
  scheduled: 'planned',
  'maintenance scheduled': 'planned',
};

const OVER_WORDS = 'resolved|completed|closed|fixed|restored';
const OVER_IN_TITLE = new RegExp(
  `^\\W{0,3}(?:${OVER_WORDS})\\b|[([](?:${OVER_WORDS})[)\\]]|[-–—:]\\s?(?:${OVER_WORDS})\\W{0,3}$`,
  'i',
);
const STATED = /\bstatus:\s{0,3}(?:<[^<>]{0,50}>\s?)?(in progress|under maintenance|[a-z_-]{1,30})/i;
const ANNOUNCED = /\b(?:scheduled|planned|upcoming)\b.{0,60}\bmaintenance\b/i;
const LABEL = /<(strong|b|h[1-6])>\s{0,5}([a-z][a-z _-]{1,30}?)\s{0,5}:?<\/\1>/gi;
const OVER_SENTENCE = new RegExp(
  `\\b(?:has|have|is|are|was|were)(?: now)?(?: been)?(?: fully| now)? (?:${OVER_WORDS})\\b`,
  'i',
);
/** What makes such a sentence say something else. */
const NOT_YET = /\b(?:not|until|once|when|if|partially|will|some|before|as soon as)\b/i;

/** What an entry says of itself; without a word of its end it is open. */
export function feedStateOf(entry: FeedEntry): FeedState {
  const byCategory = entry.categories.map(stateNamed).find((state) => state === 'over');
  if (byCategory || OVER_IN_TITLE.test(entry.title)) return 'over';
  const stated = stateNamed(STATED.exec(entry.content)?.[1] ?? '');
  if (stated) return stated;

  // Some list their updates from the newest on, some up to it: one that ended has its end first or last.
  const labels = [...entry.content.matchAll(LABEL)].flatMap(([, , label = '']) => stateNamed(label) ?? []);
  const [first] = labels;
  if (first) return [first, labels.at(-1)].includes('over') ? 'over' : first;
  if (saysItIsOver(entry.content)) return 'over';
  return ANNOUNCED.test(entry.title) ? 'planned' : 'open';
}

function stateNamed(word: string): FeedState | null {
  const name = word.trim().toLowerCase();
  return Object.hasOwn(STATES, name) ? (STATES[name] ?? null) : null;
}

function saysItIsOver(content: string): boolean {
  const sentences = content.replace(/<[^<>]{0,500}>/g, '.').split(/[.!?\n]/);
  return sentences.some((sentence) => OVER_SENTENCE.test(sentence) && !NOT_YET.test(sentence));
}
