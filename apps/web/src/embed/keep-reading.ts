const EVERY_MS = 60_000;

/** Reads now and every minute while somebody can see it; what fails leaves everything as it was. */
export function keepReading(read: () => Promise<void>, everyMs = EVERY_MS): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const round = async () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') await read().catch(() => undefined);
    timer = setTimeout(() => void round(), everyMs);
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void round();
  });
  void round();
}
