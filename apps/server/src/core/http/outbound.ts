import { lookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { SpanKind } from '@opentelemetry/api';
import { isHostAllowed, type AllowedPlace } from './outbound/allow-list.js';
import {
  findDestination,
  findServer,
  isConceivable,
  type DestinationRules,
  type Resolve,
} from './outbound/destination.js';
import { exchange } from './outbound/exchange.js';
import { openConnection } from './outbound/open-connection.js';
import { OutboundError } from './outbound/outbound-error.js';
import { messageAfter, messageOf, redirectOf, type OutboundRequest } from './outbound/outbound-request.js';
import { OutboundResponse } from './outbound/outbound-response.js';
import { readBody } from './outbound/read-body.js';
import { traced } from '../tracing/traced.js';

const WITHIN_MS = 10_000;
const MAX_BYTES = 1024 * 1024;
const MOST_REDIRECTS = 5;

export interface OutboundOptions {
  allowed: readonly AllowedPlace[];
  /** Whether it goes elsewhere than to what is allowed by https only. */
  isHttpsOnly?: boolean;
  /** How names are looked up; as the system does, if not given. */
  resolve?: Resolve;
}

/** The one door for every request that the server makes on somebody's word. */
export class Outbound {
  readonly #rules: DestinationRules;
  readonly #open = new Set<AbortController>();
  #closed = false;

  constructor({ allowed, isHttpsOnly = false, resolve = resolveBySystem }: OutboundOptions) {
    this.#rules = { allowed, isHttpsOnly, resolve };
  }

  /** The answer, whatever its status. @throws OutboundError where there is none within the limits */
  request(request: OutboundRequest): Promise<OutboundResponse> {
    const answer = () => this.#bounded(request.withinMs ?? WITHIN_MS, (signal) => this.#follow(request, signal));
    // Paths and queries may be secret, as chats' are.
    const attributes = { 'server.address': URL.parse(request.url)?.hostname ?? '' };
    return traced('outbound request', { kind: SpanKind.CLIENT, attributes }, answer);
  }

  /** A connection for what speaks another protocol, which is the caller's to end. @throws OutboundError */
  connect(host: string, port: number, withinMs = WITHIN_MS): Promise<Socket> {
    return this.#bounded(withinMs, async (signal) => openConnection(await findServer(host, port, this.#rules), signal));
  }

  /** Whether the operator's list lets the server go to this very host. */
  isAllowedByName(url: URL): boolean {
    return isHostAllowed(this.#rules.allowed, url);
  }

  /** Whether a request may be let out to it, as far as that can be told without looking its name up. */
  mayLeadTo(url: URL): boolean {
    return isConceivable(url, this.#rules);
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Breaks off what is under way, and lets nothing out any more. */
  close(): void {
    this.#closed = true;
    for (const controller of this.#open) controller.abort(stopping());
  }

  async #bounded<T>(withinMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.#closed) throw stopping();
    const controller = new AbortController();
    const { signal } = controller;
    const timer = setTimeout(
      () => controller.abort(new OutboundError(`no answer within ${withinMs / 1_000} s`)),
      withinMs,
    );
    this.#open.add(controller);
    try {
      return await Promise.race([work(signal), aborted(signal)]);
    } catch (error) {
      throw signal.aborted ? signal.reason : asOutboundError(error);
    } finally {
      clearTimeout(timer);
      this.#open.delete(controller);
      // Lets go of what was not read to its end.
      controller.abort();
    }
  }

  async #follow(request: OutboundRequest, signal: AbortSignal): Promise<OutboundResponse> {
    let message = messageOf(request);
    let destination = await findDestination(request.url, undefined, this.#rules);
    for (let redirects = 0; ; redirects += 1) {
      const response = await exchange(destination, message, signal);
      const { statusCode: status = 0, headers } = response;
      const location = redirectOf(message, status, headers);
      if (location === null) {
        return new OutboundResponse(status, headers, await readBody(response, request.maxBytes ?? MAX_BYTES));
      }
      response.destroy();
      if (redirects === MOST_REDIRECTS) throw new OutboundError(`more than ${MOST_REDIRECTS} redirects`);
      const { origin } = destination.url;
      destination = await findDestination(location, destination.url, this.#rules);
      message = messageAfter(message, destination.url.origin === origin);
    }
  }
}

async function resolveBySystem(name: string): Promise<string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}

function stopping(): OutboundError {
  return new OutboundError('the server is stopping');
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function asOutboundError(error: unknown): OutboundError {
  if (error instanceof OutboundError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'HPE_HEADER_OVERFLOW') return new OutboundError("the answer's headers are more than 16 KB");
  if (/CERT|^ERR_TLS|^UNABLE_TO_VERIFY/.test(code)) return new OutboundError("the server's certificate is not valid");
  return new OutboundError('the server could not be reached', true);
}
