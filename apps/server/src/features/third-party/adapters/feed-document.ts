import { parseFeed } from 'feedsmith';
import { z } from 'zod';
import { UnreadableAnswer, type Answer } from './adapter.js';
import { textOf } from './answer-text.js';
import { excessOfXml } from './extent.js';
import { linkOf, whenField } from './fields.js';
import { plainText } from './plain-text.js';

/** Parsing takes a fifth of a second a megabyte, in which nothing else happens. */
const LARGEST = 2 * 1024 * 1024;
const LONGEST_CONTENT = 50_000;

export interface FeedEntry {
  key: string;
  title: string;
  url: string | null;
  /** HTML, perhaps. */
  content: string;
  categories: string[];
  startedAt: Date | null;
  /** When it last said something. */
  updatedAt: Date | null;
}

export interface FeedDocument {
  entries: FeedEntry[];
  builtAt: Date | null;
}

const text = z.string().catch('').default('');
const textual = z
  .object({ value: text })
  .transform(({ value }) => value)
  .catch('')
  .default('');
const list = <Item extends z.ZodType>(item: Item) => z.array(item).catch([]).default([]);

const atomEntry = z
  .object({
    id: text,
    title: textual,
    links: list(z.object({ href: text, rel: z.string().default('alternate') })),
    published: whenField,
    updated: whenField,
    content: textual,
    summary: textual,
    categories: list(z.object({ term: text, label: text })),
  })
  .transform((entry): FeedEntry => {
    const link = entry.links.find(({ rel }) => rel === 'alternate')?.href ?? '';
    const startedAt = entry.published ?? entry.updated;
    return {
      ...named(entry.id || link, entry.title),
      url: linkOf(link),
      content: (entry.content || entry.summary).slice(0, LONGEST_CONTENT),
      categories: entry.categories.map(({ term, label }) => plainText(label || term, 200)).filter(Boolean),
      startedAt,
      updatedAt: entry.updated ?? startedAt,
    };
  });

const rssItem = z
  .object({
    guid: textual,
    title: text,
    link: text,
    description: text,
    content: z.object({ encoded: text }).catch({ encoded: '' }).default({ encoded: '' }),
    pubDate: whenField,
    categories: list(z.object({ name: text })),
  })
  .transform((item): FeedEntry => ({
    ...named(item.guid || item.link, item.title),
    url: linkOf(item.link),
    content: (item.content.encoded || item.description).slice(0, LONGEST_CONTENT),
    categories: item.categories.map(({ name }) => plainText(name, 200)).filter(Boolean),
    startedAt: item.pubDate,
    updatedAt: item.pubDate,
  }));

const document = z.union([
  z
    .object({
      format: z.literal('atom'),
      feed: z.object({ updated: whenField, entries: z.array(atomEntry).default([]) }),
    })
    .transform(({ feed }): FeedDocument => ({ entries: feed.entries, builtAt: feed.updated })),
  z
    .object({
      format: z.literal('rss'),
      feed: z.object({ lastBuildDate: whenField, pubDate: whenField, items: z.array(rssItem).default([]) }),
    })
    .transform(({ feed }): FeedDocument => ({ entries: feed.items, builtAt: feed.lastBuildDate ?? feed.pubDate })),
]);

/** RSS and Atom alike. @throws UnreadableAnswer */
export function feedDocument(answer: Answer): FeedDocument {
  if (answer.body.length > LARGEST) throw new UnreadableAnswer('the feed is larger than 2 MB');
  const xml = textOf(answer);
  // The parser expands no entities; a feed that brings its own is none that anybody needs.
  if (xml.includes('<!ENTITY')) throw new UnreadableAnswer('the feed declares entities');
  const excess = excessOfXml(xml);
  if (excess !== null) throw new UnreadableAnswer(excess);
  // The parser takes what was cut off for what is quiet.
  if (!/<\/(\w+:)?(rss|feed)\s*>/i.test(xml.slice(-500))) throw new UnreadableAnswer('the answer is no whole feed');
  const { success, data } = document.safeParse(parsedFeed(xml));
  if (!success) throw new UnreadableAnswer('the feed is neither RSS nor Atom');
  return data;
}

function parsedFeed(xml: string): unknown {
  try {
    return parseFeed(xml);
  } catch {
    // Whatever it stumbles over, it is no feed to us.
    throw new UnreadableAnswer('the answer is no feed');
  }
}

function named(key: string, title: string): { key: string; title: string } {
  return { key: plainText(key || title, 300), title: plainText(unmarked(title), 200) || 'an entry without a title' };
}

const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
};

/** A title in HTML as it is read. */
function unmarked(title: string): string {
  return title
    .slice(0, 2_000)
    .replace(/<[^<>]{0,500}>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos|#39|nbsp);/g, (entity, name: string) => CHARACTERS[name] ?? entity);
}
