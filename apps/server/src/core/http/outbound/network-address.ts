import { networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** An address as it is routed. */
export type NetworkAddress = ipaddr.IPv4 | ipaddr.IPv6;
/** An address, and how many of its first bits count. */
export type Network = [NetworkAddress, number];

/** Whatever is given out to anybody lies in here. */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** Where a cloud answers for its own machines, at an address that looks like anybody's. */
const AZURE = ipaddr.IPv4.parse('168.63.129.16');

/** IPv4 that is wrapped in IPv6, mapped or for NAT64, as the IPv4 that it leads to; null for what is no address. */
export function networkAddress(text: string): NetworkAddress | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.IPv6.parse(text);
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  return address.match(NAT64) ? new ipaddr.IPv4(address.toByteArray().slice(-4)) : address;
}

/** As in "10.0.0.0/8", or one address; null for anything else. */
export function network(text: string): Network | null {
  const [whole, first = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const address = whole === undefined ? null : networkAddress(first);
  if (!address) return null;
  const most = address.kind() === 'ipv4' ? 32 : 128;
  const wanted = bits === undefined ? most : Number(bits);
  return wanted <= most ? [address, wanted] : null;
}

export function isWithin(address: NetworkAddress, [first, bits]: Network): boolean {
  return address.kind() === first.kind() && address.match(first, bits);
}

/** Whether it is one host's and reached from everywhere: not loopback, private, link-local, reserved, a tunnel's … */
export function isGlobal(address: NetworkAddress): boolean {
  return address.range() === 'unicast' && (address.kind() === 'ipv4' || address.match(...GIVEN_OUT));
}

/** Whether it is this machine's, by whatever address the world knows it, or its cloud's. */
export function isOwn(address: NetworkAddress): boolean {
  const own = Object.values(networkInterfaces()).flatMap((all) => all?.map((it) => networkAddress(it.address)) ?? []);
  return [...own, AZURE].some((it) => it?.toNormalizedString() === address.toNormalizedString());
}
