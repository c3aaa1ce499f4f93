import { isWithin, network, networkAddress, type Network, type NetworkAddress } from './network-address.js';

/** Where the operator lets the server go although it is not for everybody; `port` null means any, `text` is theirs. */
export type AllowedPlace = { text: string; port: number | null } & ({ network: Network } | { name: string });

/** Comma separated: "10.0.0.0/8, prometheus:9090, [fd00::1]:9090". @throws Error that names the part that is wrong */
export function parseAllowList(text: string): AllowedPlace[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parsePlace);
}

export function isAllowed(places: readonly AllowedPlace[], url: URL, address: NetworkAddress | null): boolean {
  return places.some((place) => {
    if (place.port !== null && place.port !== portOf(url)) return false;
    return 'name' in place ? place.name === url.hostname : address !== null && isWithin(address, place.network);
  });
}

/** As far as that can be told without looking its name up. */
export function isHostAllowed(places: readonly AllowedPlace[], url: URL): boolean {
  return isAllowed(places, url, networkAddress(url.hostname.replace(/^\[(.*)\]$/, '$1')));
}

function parsePlace(text: string): AllowedPlace {
  const whole = network(text);
  if (whole) return { text, network: whole, port: null };
  const [, bracketed, bare, port] = /^(?:\[(.*)\]|([^:]*))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const place = { text, port: port === undefined ? null : Number(port) };
  const found = network(bracketed ?? bare ?? '');
  if (place.port !== null && (place.port < 1 || place.port > 65_535)) throw wrong(text);
  if (found) return { ...place, network: found };
  if (bare === undefined || !/^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/i.test(bare) || /^[\d.]+$/.test(bare)) {
    throw wrong(text);
  }
  return { ...place, name: bare.toLowerCase() };
}

function wrong(text: string): Error {
  return new Error(
    `must list networks and hosts, as in 10.0.0.0/8,prometheus:9090; ${JSON.stringify(text)} is neither`,
  );
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}
