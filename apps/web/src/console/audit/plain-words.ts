/** An identifier of the API as words: "updateSite" is "Update site", "SMTP" stays. */
export function plainWords(identifier: string): string {
  const words = identifier.replace(
    /([a-z\d])([A-Z])/g,
    (_, end: string, begin: string) => `${end} ${begin.toLowerCase()}`,
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
}
