import { unknown, type Reading } from '../reading.js';
import { UnreadableAnswer, type Adapter, type Answer, type ReadRequest } from './adapter.js';
import { jsonOf } from './answer-text.js';

export interface Format extends Omit<Adapter, 'read'> {
  /** @throws UnreadableAnswer */
  readingOf(this: void, request: ReadRequest): Reading;
}

/** An adapter that says why it cannot read an answer, as its reading. */
export function adapterOf({ readingOf, ...format }: Format): Adapter {
  return {
    ...format,
    read(request) {
      try {
        return readingOf(request);
      } catch (error) {
        if (error instanceof UnreadableAnswer) return unknown(error.message);
        throw error;
      }
    },
  };
}

/** Whether an answer is JSON of a kind. */
export function isJson(isOurs: (json: unknown) => boolean): (answer: Answer) => boolean {
  return (answer) => {
    try {
      return isOurs(jsonOf(answer));
    } catch (error) {
      if (error instanceof UnreadableAnswer) return false;
      throw error;
    }
  };
}
