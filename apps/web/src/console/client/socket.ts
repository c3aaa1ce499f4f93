import { createClient } from 'graphql-ws';
import { connection } from './connection.ts';

const endpoint = () => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

/** Full jitter, so that a restarted server is not met by every console at once. */
const pause = (retries: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, Math.random() * Math.min(15_000, 500 * 2 ** retries));
  });

export const socket = createClient({
  url: endpoint,
  keepAlive: 10_000,
  retryAttempts: Infinity,
  shouldRetry: () => true,
  retryWait: pause,
  on: {
    connected: () => connection('live'),
    closed: () => connection('lost'),
  },
});
