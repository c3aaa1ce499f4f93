import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { printable } from '../../core/printable.js';
import type { Entry, Feed } from './feed.js';

export const FEED_FORMATS = ['atom', 'rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
};

const LANGUAGE = 'en';
const DESCRIPTION = 'Incidents and planned maintenance';

/** The text of a feed; `self` is the address that it is read from. */
export function writeFeed(format: FeedFormat, feed: Feed, self: string): string {
  return WRITERS[format](feed, self);
}

const WRITERS: Record<FeedFormat, (feed: Feed, self: string) => string> = { atom, rss, json };

function atom({ id, title, home, updated, entries }: Feed, self: string): string {
  const text = generateAtomFeed({
    id,
    title: { value: title },
    subtitle: { value: DESCRIPTION },
    updated,
    authors: [{ name: title }],
    links: [
      { rel: 'self', type: FEED_TYPES.atom, href: self },
      { rel: 'alternate', type: 'text/html', href: home },
    ],
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      links: [{ rel: 'alternate', type: 'text/html', href: entry.url }],
      published: entry.published,
      updated: entry.updated,
      categories: entry.categories.map((term) => ({ term })),
      content: { type: 'html', value: entry.html },
    })),
    xml: { lang: LANGUAGE },
  });
  return printable(text);
}

function rss({ title, home, updated, entries }: Feed, self: string): string {
  const text = generateRssFeed({
    title,
    link: home,
    description: DESCRIPTION,
    language: LANGUAGE,
    lastBuildDate: updated,
    atom: { links: [{ rel: 'self', type: FEED_TYPES.rss, href: self }] },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      pubDate: entry.published,
      atom: { updated: entry.updated },
      categories: entry.categories.map((name) => ({ name })),
      description: entry.html,
    })),
  });
  return printable(text);
}

function json({ title, home, entries }: Feed, self: string): string {
  const feed = generateJsonFeed({
    title,
    description: DESCRIPTION,
    home_page_url: home,
    feed_url: self,
    language: LANGUAGE,
    items: entries.map(jsonItem),
  });
  // The format wants the list where it is empty, too.
  return JSON.stringify(entries.length > 0 ? feed : { ...(feed as object), items: [] });
}

function jsonItem({ id, url, title, html, published, updated, categories }: Entry) {
  return {
    id,
    url,
    title,
    content_html: html,
    date_published: published,
    date_modified: updated,
    tags: categories,
  };
}
