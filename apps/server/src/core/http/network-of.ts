import ipaddr from 'ipaddr.js';

/** /24 of IPv4, /56 of IPv6, as providers give one house as many. */
const ONE_HOUSE = { ipv4: 3, ipv6: 7 };
/** One address of IPv4, /64 of IPv6: the least that one machine has. */
export const ONE_HOST = { ipv4: 4, ipv6: 8 };

/** What an address is counted as; `bytes`: how many of the first of them tell one from another. */
export function networkOf(address: string, bytes = ONE_HOUSE): string {
  if (!ipaddr.isValid(address)) return address;
  const known = ipaddr.process(address);
  return `${known.kind()} ${known.toByteArray().slice(0, bytes[known.kind()]).join('.')}`;
}
