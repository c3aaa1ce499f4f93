/** Where the operator's colour is served from; another colour is another address. Null where the default holds. */
export function themeUrl(accentColor: string | null): string | null {
  return accentColor ? `/theme.css?accent=${encodeURIComponent(accentColor.replace('#', ''))}` : null;
}
