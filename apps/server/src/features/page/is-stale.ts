/** The page is read every minute: older data mean that the database cannot be read. */
const OLD_MS = 150_000;

/** Whether what was read then is so old that whoever shows it must say so. */
export function isStale(generatedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(generatedAt) > OLD_MS;
}
