import type { PushKeys } from '../../shared/push/push-keys.ts';

/** Subscribes a browser to what is chosen in the form: its token, or why it was refused. @throws where nothing answers */
export async function postBrowser(
  form: HTMLFormElement,
  keys: PushKeys,
): Promise<{ token: string; notice?: never } | { token?: never; notice: string }> {
  const chosen = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  const body = new URLSearchParams([...chosen, ...Object.entries(keys)]);
  const response = await fetch('/subscribe/browser', { method: 'POST', body });
  return (await response.json()) as { token: string } | { notice: string };
}
