import { createClient } from 'graphql-ws';
import {
  MetricChangedDocument,
  PageChangedDocument,
  type MetricChangedSubscription,
  type PageChangedSubscription,
} from '../gql/graphql.ts';
import type { PageChange } from '../state/apply-change.ts';
import { createComeback } from './comeback.ts';
import { between, pause } from './jitter.ts';
import type { Latest } from './latest-values.ts';

const OPEN_WITHIN = 15_000;
const PING_EVERY = 20_000;
const PONG_WITHIN = 5_000;
/** A metric that cannot be followed is likely gone, and the page will say so. */
const TRY_METRIC_AGAIN = 30_000;

export interface SocketEvents {
  onConnected: () => void;
  /** A connection has ended, or an attempt at one has failed. */
  onClosed: () => void;
  onChange: (change: PageChange) => void;
}

export interface Socket {
  /** Hears what a metric measures, until the function that is returned is called. */
  follow: (metricId: string, onChange: (latest: Latest) => void) => () => void;
  onConnected: (listener: () => void) => void;
  isOpen: () => boolean;
}

/** Listens to the page's changes for ever, over as many connections as it takes. */
export function openSocket({ onConnected, onClosed, onChange }: SocketEvents): Socket {
  const comeback = createComeback();
  let isOpen = false;
  let due: ReturnType<typeof setTimeout> | undefined;
  const giveUpIn = (milliseconds: number) => {
    clearTimeout(due);
    due = setTimeout(() => client.terminate(), milliseconds);
  };
  const client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    // The same ids for everybody let the server send the same frames to everybody.
    generateID: ({ variables }) => (variables ? `metric-${String(variables['metricId'])}` : 'page'),
    keepAlive: PING_EVERY,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: () => pause(comeback.wait()),
    on: {
      connecting: () => giveUpIn(OPEN_WITHIN),
      connected: () => {
        clearTimeout(due);
        comeback.opened();
        isOpen = true;
        onConnected();
      },
      closed: (event) => {
        clearTimeout(due);
        comeback.closed((event as Partial<CloseEvent>).code);
        isOpen = false;
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

  return {
    follow: (metricId, onChangeOf) => {
      let retry: ReturnType<typeof setTimeout> | undefined;
      let unsubscribe = () => {};
      let stopped = false;
      const later = () => {
        if (!stopped) retry = setTimeout(start, between(TRY_METRIC_AGAIN, 2 * TRY_METRIC_AGAIN));
      };
      function start() {
        unsubscribe = client.subscribe<MetricChangedSubscription>(
          { query: MetricChangedDocument.toString(), variables: { metricId } },
          {
            next: ({ data }) => {
              if (data) onChangeOf(data.metricChanged);
            },
            error: later,
            complete: later,
          },
        );
      }
      start();
      return () => {
        stopped = true;
        unsubscribe();
        clearTimeout(retry);
      };
    },
    onConnected: (listener) => void client.on('connected', listener),
    isOpen: () => isOpen,
  };
}
