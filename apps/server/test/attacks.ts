export interface Attack {
  name: string;
  /** Of a query; over a socket the same is asked of a subscription. */
  query: string;
  variables?: Record<string, unknown>;
}

const count = (length: number, part: (n: number) => string) => Array.from({ length }, (_, n) => part(n)).join(' ');

const DOUBLING = `query { ...f0 } ${count(26, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f26 on Query { __typename }`;

/** Each is one document that is short or simple, and would take a server that does not measure it seconds or more. */
export const ATTACKS: readonly Attack[] = [
  { name: 'fragments that double', query: DOUBLING },
  {
    name: 'fragments that lead into themselves',
    query: 'query { ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
  },
  { name: '2,000 aliases', query: `query { ${count(2_000, (n) => `a${n}: __typename`)} }` },
  {
    name: '60 levels',
    query: `query { statusPage ${'{ groups { components { group '.repeat(20)} { id } ${'} } }'.repeat(20)} }`,
  },
  { name: '30,000 tokens', query: `query { ${'x '.repeat(30_000)} }` },
  { name: '2,000 directives', query: `query { __typename ${'@include(if: true) '.repeat(2_000)} }` },
  { name: '10,000 levels of brackets', query: `query { f(a: ${'['.repeat(10_000)}${']'.repeat(10_000)}) }` },
  {
    name: '5 MB of variables',
    query: 'query ($all: [ID!]) { __typename @include(if: true) }',
    variables: { all: ['x'.repeat(5 * 1024 * 1024)] },
  },
];
