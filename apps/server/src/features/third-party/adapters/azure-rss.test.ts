import { expect, test } from 'vitest';
import { isRecognised, readingOf, type Circumstances } from '../../../../test/provider-answers.js';

const item = (categories: string[], title = 'Issues connecting', at = 'Fri, 20 Nov 2026 10:00:00 Z') =>
  `<item><guid isPermaLink="false">same</guid><link>https://azure.example/</link><title>${title}</title>
  ${categories.map((name) => `<category>${name}</category>`).join('')}
  <description>&lt;p&gt;We look into it.&lt;/p&gt;</description><pubDate>${at}</pubDate></item>`;
const feed = (...items: string[]) => `<?xml version="1.0"?><rss version="2.0"><channel><title>Azure Status</title>
<link>https://azure.example/</link><lastBuildDate>Fri, 20 Nov 2026 11:00:00 Z</lastBuildDate>${items.join('')}</channel></rss>`;
const read = (body: string, given?: Circumstances) => readingOf('AZURE_RSS', [body], given);

test('no item is operational, an item degraded, one of an outage a partial outage', () => {
  expect(read(feed())).toMatchObject({ status: 'OPERATIONAL', observedAt: new Date('2026-11-20T11:00:00Z') });
  expect(read(feed(item(['API Management'])))).toMatchObject({ status: 'DEGRADED_PERFORMANCE' });
  expect(read(feed(item([], 'Partial outage of storage'))).status).toBe('PARTIAL_OUTAGE');
  expect(read(feed(item([], '[Resolved] Partial outage'))).status).toBe('OPERATIONAL');
});

test.each([
  [['VPN Gateway'], [], 'DEGRADED_PERFORMANCE'],
  [['vpn gateway'], ['west us'], 'DEGRADED_PERFORMANCE'],
  [['VPN Gateway'], ['North Europe'], 'OPERATIONAL'],
  [['Storage'], [], 'OPERATIONAL'],
  [[], ['West US'], 'DEGRADED_PERFORMANCE'],
])('products %j in regions %j: %s', (products, regions, status) => {
  expect(read(feed(item(['VPN Gateway', 'West US'])), { selector: { products, regions } }).status).toBe(status);
});

test('what names no region or service is everywhere and everything', () => {
  expect(read(feed(item(['VPN Gateway'])), { selector: { regions: ['North Europe'] } }).status).toBe(
    'DEGRADED_PERFORMANCE',
  );
  expect(read(feed(item(['West US'])), { selector: { products: ['Storage'] } }).status).toBe('DEGRADED_PERFORMANCE');
  const global = item(['VPN Gateway', 'West US', 'Global']);
  expect(read(feed(global), { selector: { regions: ['North Europe'] } }).status).toBe('DEGRADED_PERFORMANCE');
});

test('the same guid at another time is another incident', () => {
  const { incidents } = read(feed(item(['A']), item(['B'], 'Other', 'Fri, 20 Nov 2026 11:00:00 Z')));
  expect(new Set(incidents.map(({ key }) => key)).size).toBe(2);
});

test('it is known by its title', () => {
  expect(isRecognised('AZURE_RSS', feed())).toBe(true);
  expect(isRecognised('AZURE_RSS', feed().replace('Azure Status', 'Acme'))).toBe(false);
});
