import ipaddr from 'ipaddr.js';

/** What an address is counted as: /24 of IPv4, /56 of IPv6, as providers give one house as many. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const known = ipaddr.process(address);
  const bytes = known.toByteArray().slice(0, known.kind() === 'ipv4' ? 3 : 7);
  return `${known.kind()} ${bytes.join('.')}`;
}
