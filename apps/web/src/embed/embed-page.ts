import { keepReading } from './keep-reading.ts';

/** Puts the newest state in place. Without scripts the page loads itself anew instead. */
async function refresh(): Promise<void> {
  const response = await fetch(location.href, { cache: 'no-cache' });
  if (!response.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const [shown, next] = [document, page].map((it) => it.getElementById('embed'));
  if (!shown || !next || shown.innerHTML === next.innerHTML) return;
  shown.innerHTML = next.innerHTML;
  document.title = page.title;
}

keepReading(refresh);
