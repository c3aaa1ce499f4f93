import { CHANNELS } from '@signet/domain/subscription';
import { Dispatcher } from '../src/features/notifications/dispatcher.js';
import { expandNotices } from '../src/features/notifications/expand-notices.js';
import { noteNews } from '../src/features/notifications/note-news.js';
import type { TestApp } from './harness.js';

/** They remember what trouble there was. */
const known = new WeakMap<TestApp, Dispatcher[]>();

/** Everything that is due goes out. */
export async function tellNews(app: TestApp): Promise<void> {
  const asNotifier = () => app.asSystem('test');
  await noteNews(asNotifier());
  await expandNotices(asNotifier());
  const dispatchers =
    known.get(app) ?? CHANNELS.map((channel) => new Dispatcher(channel, asNotifier, 'https://status.example'));
  known.set(app, dispatchers);
  for (const dispatcher of dispatchers) await dispatcher.run();
}
