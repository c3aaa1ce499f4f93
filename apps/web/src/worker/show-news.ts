interface News {
  title: string;
  body: string;
  url: string;
  tag: string;
}

/** Browsers want to see something shown for each message; of the same thing the newest takes the place of the others. */
export function showNews({ registration }: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
  const { title, body, url, tag } = newsIn(data);
  // Not in every list of options yet, and without it a newer one comes silently.
  const renotify = { renotify: true };
  return registration.showNotification(title, { body, tag, data: url, ...renotify });
}

function newsIn(data: PushMessageData | null): News {
  try {
    return data?.json() as News;
  } catch {
    return { title: 'There is news', body: '', url: '/', tag: 'news' };
  }
}
