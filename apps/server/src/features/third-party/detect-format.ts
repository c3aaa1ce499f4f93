import { WHOLE_SOURCE, type ThirdPartyFormat } from '@signet/domain/third-party';
import { ADAPTERS } from './adapters.js';
import type { Answer } from './adapters/adapter.js';
import { linkOf } from './adapters/fields.js';
import { SERVICES, type Service } from './catalogue/services.js';

/** One thing that an address may be, and what to fetch to find out. */
export interface Candidate {
  format: ThirdPartyFormat;
  baseUrl: string;
  /** What has to be answered in the format's way; null where something has to be chosen first, as an instance. */
  url: string | null;
  /** Where the host is known by name. */
  service: Service | null;
}

const MOST_HTML = 1024 * 1024;
const MOST_FEEDS = 5;
/** Hosts of many services, or of many pages. */
const SHARED = ['api.status.io', 'www.google.com', 'feeds.feedburner.com'];
/** Formats whose base is the whole address of a page. */
const WHOLE: readonly ThirdPartyFormat[] = ['STATUS_IO', 'UPTIME_KUMA'];

/** Hosts of platforms, whose address says all. */
const PLATFORMS: readonly { pattern: RegExp; format: ThirdPartyFormat }[] = [
  { pattern: /^https:\/\/api\.status\.io\/1\.0\/status\/[0-9a-f]{24}$/, format: 'STATUS_IO' },
  { pattern: /^https:\/\/[\w-]+\.statuspage\.io\//, format: 'STATUSPAGE_V2' },
  { pattern: /^https:\/\/[\w-]+\.instatus\.com\//, format: 'INSTATUS' },
  { pattern: /^https:\/\/[\w-]+\.betteruptime\.com\//, format: 'BETTER_STACK' },
  { pattern: /\/status\/[\w-]+\/?$/, format: 'UPTIME_KUMA' },
];

/**
 * What a pasted address may be, the likeliest first; none for what is no address of the web. Two candidates may have
 * one url: it is fetched once. The first whose answer is recognised is the one.
 */
export function candidatesFor(address: string, mayBeHttp: (url: URL) => boolean = () => false): Candidate[] {
  const url = pageIn(address, mayBeHttp);
  if (!url) return [];
  const { origin, host, href } = url;
  const known = SERVICES.filter((service) => isAt(service, url));
  const guesses: [ThirdPartyFormat, string][] = [
    ...PLATFORMS.filter(({ pattern }) => pattern.test(href)).map(({ format }): [ThirdPartyFormat, string] => [
      format,
      WHOLE.includes(format) ? href : origin,
    ]),
    ['INCIDENT_IO', `${origin}/proxy/${host}`],
    ['INCIDENT_IO', origin],
    ['STATUSPAGE_V2', origin],
    ['INSTATUS', origin],
    ['BETTER_STACK', origin],
    ['CACHET_COMPATIBLE', origin],
    ['FEED', href],
  ];
  const candidates = [
    ...known.map((service) => candidateOf(service.format, service.baseUrl, service)),
    ...guesses.map(([format, baseUrl]) => candidateOf(format, baseUrl, null)),
  ];
  return candidates.filter((one, index) => !candidates.slice(0, index).some((other) => isRepeated(one, other)));
}

/** The feeds that a page names, as the last candidates: for when nothing else was recognised. */
export function candidatesIn(html: string, pageUrl: string): Candidate[] {
  const links = [...html.slice(0, MOST_HTML).matchAll(/<link\b[^<>]{0,2000}>/gi)].flatMap(([tag]) => {
    const isFeed = /\btype\s?=\s?["']?application\/(rss|atom)\+xml/i.test(tag);
    const href = /\bhref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(tag);
    const link =
      href && isFeed ? linkOf((href[1] ?? href[2] ?? href[3] ?? '').replaceAll('&amp;', '&'), pageUrl) : null;
    return link?.startsWith('https:') ? [link] : [];
  });
  return [...new Set(links)].slice(0, MOST_FEEDS).map((link) => candidateOf('FEED', link, null));
}

/** Whether the answer of a candidate's url is in its format; a page in HTML never is. */
export function recognises(format: ThirdPartyFormat, answer: Answer): boolean {
  return ADAPTERS[format].recognises(answer);
}

/** As people paste it, without https:// perhaps. It is asked by https, unless it is a place of one's own. */
function pageIn(address: string, mayBeHttp: (url: URL) => boolean): URL | null {
  const text = address.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !['https:', 'http:'].includes(url.protocol) || !url.hostname.includes('.')) return null;
  if (!mayBeHttp(url)) url.protocol = 'https:';
  url.username = '';
  url.password = '';
  url.hash = '';
  return url;
}

function candidateOf(format: ThirdPartyFormat, baseUrl: string, service: Service | null): Candidate {
  const [url = null] = ADAPTERS[format].addressesOf(baseUrl, WHOLE_SOURCE);
  return { format, baseUrl, url, service };
}

/** A service that shares its host with others is known by the beginning of its path, too. */
function isAt({ baseUrl, also, homepage }: Service, { host, pathname }: URL): boolean {
  const base = new URL(baseUrl);
  if (bare(base.host) === bare(host)) return SHARED.includes(base.host) ? pathname.startsWith(base.pathname) : true;
  return also.includes(host) || bare(new URL(homepage).host) === bare(host);
}

function bare(host: string): string {
  return host.replace(/^www\./, '');
}

/** Two services may share an address, as Desk.com has what Salesforce has. */
function isRepeated(one: Candidate, other: Candidate): boolean {
  const isSameService = one.service === null || one.service === other.service;
  return isSameService && one.format === other.format && one.baseUrl === other.baseUrl;
}
