import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Destination } from './destination.js';
import type { Message } from './outbound-request.js';
import { pinnedTo } from './pinned-to.js';

const MAX_HEADER_BYTES = 16 * 1024;

/** Sends one message to the addresses that were checked, and to no other; gives back the answer as it begins to come. */
export function exchange(
  { url, addresses }: Destination,
  { method, headers, body }: Message,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method,
      headers,
      signal,
      // The shared one keeps connections open, and may be told to use a proxy.
      agent: false,
      lookup: pinnedTo(addresses),
      maxHeaderSize: MAX_HEADER_BYTES,
    });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.on('close', () => reject(new Error('closed without an answer')));
    sent.end(body);
  });
}
