/** An address below the base, which may end in a slash. */
export function below(baseUrl: string, path: string): string {
  return baseUrl.replace(/\/{1,10}$/, '') + path;
}
