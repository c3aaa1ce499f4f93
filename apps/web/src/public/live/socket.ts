import { createClient } from 'graphql-ws';
import { PageChangedDocument, type PageChangedSubscription } from '../gql/graphql.ts';
import type { PageChange } from '../state/apply-change.ts';
import { compact } from '../state/route-data.ts';
import { fullJitter } from './jitter.ts';

const PING_EVERY = 20_000;
const PONG_WITHIN = 5_000;

export interface SocketEvents {
  onConnected: () => void;
  onClosed: () => void;
  onChange: (change: PageChange) => void;
}

/** Listens to the page's changes for ever, over as many connections as it takes. */
export function openSocket({ onConnected, onClosed, onChange }: SocketEvents): void {
  let pongDue: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    // The same id for everybody lets the server send the same frame to everybody.
    generateID: () => 'page',
    keepAlive: PING_EVERY,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (attempt) => new Promise((resolve) => setTimeout(resolve, fullJitter(attempt))),
    on: {
      connected: onConnected,
      closed: () => {
        clearTimeout(pongDue);
        onClosed();
      },
      ping: (received) => {
        if (!received) pongDue = setTimeout(() => client.terminate(), PONG_WITHIN);
      },
      pong: (received) => {
        if (received) clearTimeout(pongDue);
      },
    },
  });

  let failures = 0;
  const again = () => setTimeout(listen, fullJitter(failures++));
  function listen() {
    client.subscribe<PageChangedSubscription>(
      { query: compact(PageChangedDocument) },
      {
        next: ({ data }) => {
          failures = 0;
          if (data) onChange(data.pageChanged);
        },
        error: again,
        complete: again,
      },
    );
  }
  listen();
}
