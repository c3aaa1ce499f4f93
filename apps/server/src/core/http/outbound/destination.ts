import { isAllowed, isHostAllowed, type AllowedPlace } from './allow-list.js';
import { isGlobal, isOwn, networkAddress } from './network-address.js';
import { OutboundError } from './outbound-error.js';

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<string[]>;

/** A URL that the server may go to, and the addresses that it may reach it at. */
export interface Destination {
  url: URL;
  addresses: string[];
}

export interface DestinationRules {
  allowed: readonly AllowedPlace[];
  /** Whether it goes elsewhere than to what is allowed by https only. */
  isHttpsOnly: boolean;
  resolve: Resolve;
}

/** @throws OutboundError */
export async function findDestination(
  text: string,
  base: URL | undefined,
  rules: DestinationRules,
): Promise<Destination> {
  const url = parseUrl(text, base);
  if (!isSafe(url, rules)) throw new OutboundError('the address must begin with https://');
  return { url, addresses: await reachableAddresses(url, rules) };
}

/** Whether it may be a destination, as far as that can be told without looking its name up. */
export function isConceivable(url: URL, rules: DestinationRules): boolean {
  return isSafe(url, rules) && (networkAddress(hostOf(url)) === null || isReachable(hostOf(url), url, rules));
}

/** Where a server may be reached that speaks something else than HTTP. @throws OutboundError */
export async function findServer(host: string, port: number, rules: DestinationRules): Promise<Destination> {
  const url = URL.parse(`http://${host.includes(':') ? `[${host}]` : host}:${port}`);
  if (!url || url.pathname !== '/' || url.username !== '') throw new OutboundError('the address is not valid');
  return { url, addresses: await reachableAddresses(url, rules) };
}

function isSafe(url: URL, { isHttpsOnly, allowed }: DestinationRules): boolean {
  return !isHttpsOnly || url.protocol === 'https:' || isHostAllowed(allowed, url);
}

async function reachableAddresses(url: URL, rules: DestinationRules): Promise<string[]> {
  const host = hostOf(url);
  const addresses = networkAddress(host) ? [host] : await addressesOf(host, rules.resolve);
  const reachable = addresses.filter((it) => isReachable(it, url, rules));
  if (reachable.length === 0) throw new OutboundError('the address is not allowed');
  return reachable;
}

function isReachable(text: string, url: URL, { allowed }: DestinationRules): boolean {
  const address = networkAddress(text);
  return address !== null && ((isGlobal(address) && !isOwn(address)) || isAllowed(allowed, url, address));
}

/** By now any way to write an address of IPv4, 0x7f.1 too, is four decimal numbers, and IPv6 stands in brackets. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

function parseUrl(text: string, base: URL | undefined): URL {
  const url = URL.parse(text, base?.href);
  if (!url) throw new OutboundError('the address is not valid');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new OutboundError('the address must begin with http:// or https://');
  }
  if (url.username !== '' || url.password !== '') {
    throw new OutboundError('the address must not hold a user name or a password');
  }
  return url;
}

async function addressesOf(name: string, resolve: Resolve): Promise<string[]> {
  const addresses = await resolve(name).catch(() => []);
  if (addresses.length === 0) throw new OutboundError('the server could not be found', true);
  return addresses;
}
