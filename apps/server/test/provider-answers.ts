import type { IncomingHttpHeaders } from 'node:http';
import { WHOLE_SOURCE, type ThirdPartyFormat, type ThirdPartySelector } from '@signet/domain/third-party';
import { ADAPTERS } from '../src/features/third-party/adapters.js';
import type { Answer } from '../src/features/third-party/adapters/adapter.js';
import type { Reading } from '../src/features/third-party/reading.js';

export interface Circumstances {
  selector?: Partial<ThirdPartySelector>;
  now?: Date;
  baseUrl?: string;
  headers?: IncomingHttpHeaders;
}

export const NOW = new Date('2026-11-20T12:00:00.000Z');

/** An answer with these bytes, or with a text or a document of JSON. */
export function anAnswer(body: unknown, headers: IncomingHttpHeaders = {}): Answer {
  if (Buffer.isBuffer(body)) return { body, headers };
  return { body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), headers };
}

/** What the adapter reads when its addresses answer so, in their order; undefined for one that fails. */
export function readingOf(format: ThirdPartyFormat, bodies: readonly unknown[], given: Circumstances = {}): Reading {
  const { now = NOW, baseUrl = 'https://status.example.com', headers = {} } = given;
  const selector = { ...WHOLE_SOURCE, ...given.selector };
  const { addressesOf, read } = ADAPTERS[format];
  const answers = addressesOf(baseUrl, selector).flatMap((url, index): [string, Answer][] =>
    bodies[index] === undefined ? [] : [[url, anAnswer(bodies[index], headers)]],
  );
  return read({ baseUrl, selector, answers: new Map(answers), now });
}

export function isRecognised(format: ThirdPartyFormat, body: unknown): boolean {
  return ADAPTERS[format].recognises(anAnswer(body));
}
