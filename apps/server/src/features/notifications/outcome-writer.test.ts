import { describe, expect, it } from 'vitest';
import { Delivery } from './delivery.entity.js';
import { OutcomeWriter } from './outcome-writer.js';
import type { Outcome } from './settle-deliveries.js';

describe('outcomes of deliveries', () => {
  it('are all written, those too that come while a database that was away takes the first', async () => {
    const written: Outcome[] = [];
    const { promise: isBack, resolve: comeBack } = Promise.withResolvers<void>();
    const writer = new OutcomeWriter(async (outcomes) => {
      await isBack;
      written.push(...outcomes);
    });
    const first = anOutcome();
    const meanwhile = [anOutcome(), anOutcome()];
    void writer.add(first);
    const allWritten = writer.written().then(() => [...written]);
    for (const outcome of meanwhile) void writer.add(outcome);
    comeBack();
    expect(await allWritten).toEqual([first, ...meanwhile]);
  });

  it('are said not to be written when they cannot be', async () => {
    const writer = new OutcomeWriter(() => Promise.reject(new Error('no room')));
    void writer.add(anOutcome());
    await expect(writer.written()).rejects.toThrow('no room');
  });
});

function anOutcome(): Outcome {
  return { delivery: new Delivery(), kind: 'unbegun' };
}
