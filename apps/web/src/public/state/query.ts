/** A GraphQL text and the hash under which the server knows it. */
export interface Query {
  toString: () => string;
  __meta__?: Record<string, unknown> | undefined;
}

/** The SHA-256, in hex, of the text under which a query is registered with the server. */
export function hashOf({ __meta__ }: Query): string {
  return String(__meta__?.['hash']).replace('sha256:', '');
}
