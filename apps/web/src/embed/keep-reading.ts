const EVERY_MS = 60_000;

/** Reads now and every minute while somebody can see it; what fails leaves everything as it was. */
export function keepReading(read: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  const round = async () => {
    if (reading) return;
    reading = true;
    clearTimeout(timer);
    if (document.visibilityState === 'visible') await read().catch(() => undefined);
    reading = false;
    timer = setTimeout(() => void round(), EVERY_MS);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void round();
  });
  void round();
}
