import type { IncomingHttpHeaders } from 'node:http';

interface Asker {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/** Whom a request comes from, as far as `trustedProxies` proxies before us may be believed. */
export function clientAddress({ headers, socket }: Asker, trustedProxies: number): string {
  const direct = socket.remoteAddress ?? 'unknown';
  if (trustedProxies === 0) return direct;
  const forwarded = [headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((part) => part.trim());
  const chain = [...forwarded.filter((part) => part !== ''), direct];
  return chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? direct;
}
