import type { IncomingHttpHeaders } from 'node:http';
import type { ThirdPartyFormat, ThirdPartySelector } from '@signet/domain/third-party';
import type { Reading } from '../reading.js';
import type { WordTable } from './word-table.js';

/**
 * What one address answered, with a status of success. After a 304 it is the body that is known, with the headers of
 * the 304, as the old ones tell of an old answer.
 */
export interface Answer {
  body: Buffer;
  headers: IncomingHttpHeaders;
}

export interface ReadRequest {
  baseUrl: string;
  selector: ThirdPartySelector;
  /** By address; one that failed is left out. */
  answers: ReadonlyMap<string, Answer>;
  now: Date;
}

/** How one format is fetched and understood; nothing here fetches. */
export interface Adapter {
  format: ThirdPartyFormat;
  /** How often a source may be asked. */
  pollSeconds: 60 | 300;
  /** Their words in ours, unless a selector says otherwise. */
  words: WordTable;
  /** What has to be fetched for a reading; nothing while the selector lacks what the format needs. */
  addressesOf(this: void, baseUrl: string, selector: ThirdPartySelector): string[];
  /** Never throws: what does not fit makes UNKNOWN with the reason. */
  read(this: void, request: ReadRequest): Reading;
  /** Whether the answer of the format's first address is one of this format. */
  recognises(this: void, answer: Answer): boolean;
}

/** Why nothing can be said, in words for an operator. */
export class UnreadableAnswer extends Error {
  override name = 'UnreadableAnswer';
}
