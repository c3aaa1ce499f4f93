import { keepReading } from './keep-reading.ts';

const PATIENCE_MS = 20_000;

/** Puts the newest state in place. Without scripts the page loads itself anew instead. */
async function refresh(): Promise<void> {
  const response = await fetch(location.href, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [shown, next] = [document, page].map((it) => it.getElementById('embed'));
  if (!shown || !next || shown.innerHTML === next.innerHTML) return;
  shown.innerHTML = next.innerHTML;
  document.title = page.title;
}

keepReading(refresh);
