import Bowser from 'bowser';

const LONGEST = 1_000;
const MOST = 100;

/** What a User-Agent says, as in "Firefox on Linux"; null where it names no browser. */
export function browserWords(userAgent: string): string | null {
  const { browser, os } = Bowser.parse(userAgent.slice(0, LONGEST) || 'none');
  if (!browser.name) return null;
  return (os.name ? `${browser.name} on ${os.name}` : browser.name).slice(0, MOST);
}
