import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import template from '../../embed.html?raw';
import type { EmbedState } from './embed-state.ts';
import { renderEmbed } from './render-embed.ts';

const STATE: EmbedState = {
  name: 'Acme & <co>',
  indicator: 'OPERATIONAL',
  headline: 'All systems operational',
  incidents: [],
  maintenances: [],
  asOf: null,
};

/** The template without its files. */
const BARE = '<title><!--signet-title--></title><main><!--signet-embed--></main>';

function parse(state: Partial<EmbedState>): Document {
  return new DOMParser().parseFromString(renderEmbed({ ...STATE, ...state }, BARE), 'text/html');
}

it('says the state in words, and whose it is', () => {
  const page = parse({});
  expect(page.querySelector('h1.operational')?.textContent).toBe('All systems operational');
  expect(page.querySelector('.of')?.textContent).toBe('Acme & <co>');
  expect(page.title).toBe('Acme & <co>: All systems operational');
  expect(page.querySelector('ul')).toBeNull();
});

it('names what is open, as text whatever it is', () => {
  const title = '<img src=x onerror=alert(1)> $& "quoted"';
  const page = parse({
    headline: title,
    incidents: [{ title, status: 'IDENTIFIED', path: '/incidents/7' }],
    maintenances: [{ title: 'New disks', path: '/maintenances/2' }],
  });
  expect([...page.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    `${title} Identified`,
    'New disks Maintenance in progress',
  ]);
  expect(page.querySelectorAll('img, script')).toHaveLength(0);
  for (const link of page.querySelectorAll('a')) expect([link.target, link.rel]).toEqual(['_blank', 'noopener']);
});

it('says since when it could not be made anew', () => {
  const page = parse({ asOf: '2026-11-22T14:03:22.000Z' });
  expect(page.querySelector('.of')?.textContent).toBe('Acme & <co> · last known at 14:03 UTC');
});

it('is small with as much as it ever names', () => {
  const long = (n: number) =>
    Array.from({ length: 200 }, (_, at) => String.fromCodePoint(97 + ((at * n * 7) % 26))).join('');
  const incidents = [1, 2, 3].map((n) => ({ title: long(n), status: 'IDENTIFIED' as const, path: `/incidents/${n}` }));
  const maintenances = [4, 5, 6].map((n) => ({ title: long(n), path: `/maintenances/${n}` }));
  // With its style sheet and script, which check-size.mjs measures, it stays below 5 KB.
  expect(gzipSync(renderEmbed({ ...STATE, incidents, maintenances }, template)).length).toBeLessThan(2.5 * 1024);
});
