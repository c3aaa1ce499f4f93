import type { Route } from '../state/route.ts';

const FORMATS = [
  { type: 'application/atom+xml', file: 'feed.atom' },
  { type: 'application/rss+xml', file: 'feed.rss' },
  { type: 'application/feed+json', file: 'feed.json' },
  { type: 'text/calendar', file: 'calendar.ics' },
];

/** Where programs find the news of what a page speaks of: of a component, or of the whole page. */
export function newsOf(route: Route): { type: string; href: string }[] {
  const folder = route.name === 'component' ? `/components/${route.id}` : '';
  return FORMATS.map(({ type, file }) => ({ type, href: `${folder}/${file}` }));
}
