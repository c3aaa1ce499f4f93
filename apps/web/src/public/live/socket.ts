import { createClient } from 'graphql-ws';
import { PageChangedDocument, type PageChangedSubscription } from '../gql/graphql.ts';
import type { PageChange } from '../state/apply-change.ts';
import { createComeback } from './comeback.ts';
import { pause } from './jitter.ts';

const OPEN_WITHIN = 15_000;
const PING_EVERY = 20_000;
const PONG_WITHIN = 5_000;

export interface SocketEvents {
  onConnected: () => void;
  /** A connection has ended, or an attempt at one has failed. */
  onClosed: () => void;
  onChange: (change: PageChange) => void;
}

/** Listens to the page's changes for ever, over as many connections as it takes. */
export function openSocket({ onConnected, onClosed, onChange }: SocketEvents): void {
  const comeback = createComeback();
  let due: ReturnType<typeof setTimeout> | undefined;
  const giveUpIn = (milliseconds: number) => {
    clearTimeout(due);
    due = setTimeout(() => client.terminate(), milliseconds);
  };
  const client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    // The same id for everybody lets the server send the same frame to everybody.
    generateID: () => 'page',
    keepAlive: PING_EVERY,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => pause(comeback.wait()),
    on: {
      connecting: () => giveUpIn(OPEN_WITHIN),
      connected: () => {
        clearTimeout(due);
        comeback.opened();
        onConnected();
      },
      closed: (event) => {
        clearTimeout(due);
        comeback.closed((event as Partial<CloseEvent>).code);
        onClosed();
      },
      ping: (received) => {
        if (!received) giveUpIn(PONG_WITHIN);
      },
      pong: (received) => {
        if (received) clearTimeout(due);
      },
    },
  });

  // The client takes some close codes, such as 4401, for the end; we do not.
  const again = () => setTimeout(listen, comeback.wait());
  function listen() {
    client.subscribe<PageChangedSubscription>(
      { query: PageChangedDocument.toString() },
      {
        next: ({ data }) => {
          if (data) onChange(data.pageChanged);
        },
        error: again,
        complete: again,
      },
    );
  }
  listen();
}
