import { adapterOf } from './adapter-of.js';
import { answerOf, textOf } from './answer-text.js';
import { everything, readEventLog, type UpstreamEvent } from './event-log.js';
import { feedDocument, type FeedEntry } from './feed-document.js';
import { feedStateOf } from './feed-state.js';
import { isFeed } from './feed.js';
import type { WordTable } from './word-table.js';

/** Azure's categories are services and regions alike; its regions are named after these. */
const GEOGRAPHY =
  /\b(US|USGov|USDoD|Europe|Asia|India|Japan|Korea|Australia|Brazil|Canada|Chile|China|UK|France|Germany|Switzerland|Norway|Sweden|Denmark|Finland|Poland|Italy|Spain|Austria|Belgium|Greece|UAE|Qatar|Israel|Saudi Arabia|South Africa|Mexico|New Zealand|Malaysia|Indonesia|Taiwan)\b/;
const EVERYWHERE = /\b(global|worldwide|multiple regions|all regions)\b/i;
const PARTIAL = /\boutage\b/i;

const words: WordTable = {
  item: 'DEGRADED_PERFORMANCE',
  outage: 'PARTIAL_OUTAGE',
};

/** Azure's feed has an item while something is wrong, and none while all is well. */
export const azureRss = adapterOf({
  format: 'AZURE_RSS',
  pollSeconds: 300,
  words,
  addressesOf: (baseUrl) => [baseUrl],
  recognises: (answer) => isFeed(answer) && textOf(answer).slice(0, 2_000).includes('Azure Status'),
  readingOf(request) {
    const { entries, builtAt } = feedDocument(answerOf(request, request.baseUrl));
    const events = entries.filter((entry) => feedStateOf(entry) !== 'over').map(eventOf);
    const log = { events, maintenances: [], known: [], observedAt: builtAt, gaps: [] };
    return readEventLog(log, request.selector, words);
  },
});

function eventOf(entry: FeedEntry): UpstreamEvent {
  const { title, url, startedAt, categories, content } = entry;
  const word = PARTIAL.test(`${title} ${content}`) ? 'outage' : 'item';
  const places = categories.filter((name) => GEOGRAPHY.test(name));
  const services = categories.filter((name) => !GEOGRAPHY.test(name) && !EVERYWHERE.test(name));
  const regions = categories.some((name) => EVERYWHERE.test(name)) ? [] : places;
  const touches = services.map((name) => ({
    key: name,
    name,
    group: null,
    aliases: [],
    regions,
    isEverything: false,
    word,
  }));
  return {
    title,
    // The same guid is given to one incident after another.
    incident: {
      key: `${entry.key} ${startedAt?.toISOString() ?? ''}`.trim(),
      title,
      url,
      status: 'open',
      startedAt,
      impact: word,
    },
    touches: touches.length > 0 ? touches : [everything(word, regions)],
  };
}
