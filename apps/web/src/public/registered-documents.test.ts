import { createHash } from 'node:crypto';
import { parse, print, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DayDocument, LatestValuesDocument, MetricChartDocument, RevisionDocument } from './gql/graphql.ts';
import { documents, persisted } from './registered-documents.ts';
import { hashOf } from './state/query.ts';
import { queries } from './state/route-data.ts';

/** What a text asks, whatever the order in which it does. */
function asks(text: string): string[] {
  const document: DocumentNode = parse(text, { noLocation: true });
  return print(document)
    .split('\n')
    .map((line) => line.trim())
    .toSorted();
}

describe('the registered documents', () => {
  it('are each found by the SHA-256 of their exact text', () => {
    for (const [hash, text] of Object.entries(persisted))
      expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
  });

  it('are all that the page asks for, and ask the same as the page would in words', () => {
    const asked = [...Object.values(queries), DayDocument, MetricChartDocument, LatestValuesDocument, RevisionDocument];
    expect(Object.keys(persisted).toSorted()).toEqual(asked.map(hashOf).toSorted());
    for (const query of asked) expect(asks(persisted[hashOf(query)] ?? '')).toEqual(asks(query.toString()));
  });

  it('are the ones that the HTML is made from, so that both are answered once', () => {
    for (const text of Object.values(documents)) expect(Object.values(persisted)).toContain(text);
  });
});
