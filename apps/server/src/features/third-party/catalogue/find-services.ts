import { searchable, wordsOf } from '@signet/domain/search';
import { SERVICES, type Service } from './services.js';

interface Indexed {
  service: Service;
  /** Id and names. */
  names: string[];
  hosts: string[];
  words: string[];
}

const INDEX: readonly Indexed[] = SERVICES.map((service) => {
  const { id, name, also, homepage, baseUrl } = service;
  const hosts = [homepage, baseUrl].map((url) => new URL(url).hostname.replace(/^www\./, ''));
  const names = [name, id, ...also].map(searchable);
  return { service, names, hosts, words: names.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).filter(Boolean) };
});

const NOT_FOUND = 6;

/** Services by name, id or host: the same first, then what begins so, then what holds it; each by name. */
export function findServices(search: string, most = 20): Service[] {
  const sought = searchable(search.trim());
  if (sought === '') return [];
  const host = hostIn(sought);
  return INDEX.map(({ service, ...index }) => ({ service, rank: rankOf(index, sought, host) }))
    .filter(({ rank }) => rank < NOT_FOUND)
    .toSorted((a, b) => a.rank - b.rank || byName(a.service, b.service))
    .slice(0, most)
    .map(({ service }) => service);
}

/** From 0, the best. */
function rankOf({ names, hosts, words }: Omit<Indexed, 'service'>, sought: string, host: string): number {
  if (names.includes(sought) || hosts.includes(host) || names.includes(host)) return 0;
  if (names.some((name) => name.startsWith(sought))) return 1;
  if (words.some((word) => word.startsWith(sought))) return 2;
  if (hosts.some((known) => known.startsWith(host))) return 3;
  const parts = wordsOf(sought);
  if (parts.length > 1 && parts.every((part) => words.some((word) => word.startsWith(part)))) return 4;
  return [...names, ...hosts].some((text) => text.includes(sought)) ? 5 : NOT_FOUND;
}

/** What somebody pastes is often an address. */
function hostIn(sought: string): string {
  return sought
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/, '');
}

function byName(a: Service, b: Service): number {
  const [left, right] = [searchable(a.name), searchable(b.name)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
