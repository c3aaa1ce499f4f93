/** The sentence that gives a link away to who runs the server. */
export function linkToChoose(url: string): string {
  return `This link sets a password, once, within an hour:\n${url}`;
}
