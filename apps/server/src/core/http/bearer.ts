/** The secret of an Authorization header, "" for a malformed one; undefined where it is of another scheme. */
export function bearerOf(authorization: string | undefined): string | undefined {
  if (authorization === undefined || !/^bearer\b/i.test(authorization)) return undefined;
  return /^bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
}
