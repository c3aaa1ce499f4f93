import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { Channel } from '@signet/domain/subscription';

interface Count {
  channel: Channel;
  count: number;
}

/** A person reads these; the others are programs and rooms. */
const PEOPLE: readonly Channel[] = ['EMAIL', 'WEB_PUSH'];

/** "1,240 people and 3 endpoints"; null for nobody. */
export function receiverWords(i18n: I18n, receivers: readonly Count[]): string | null {
  const sum = (wanted: readonly Count[]) => wanted.reduce((all, { count }) => all + count, 0);
  const people = sum(receivers.filter(({ channel }) => PEOPLE.includes(channel)));
  const endpoints = sum(receivers.filter(({ channel }) => !PEOPLE.includes(channel)));
  const persons = i18n._(msg`${plural(people, { one: '# person', other: '# people' })}`);
  const others = i18n._(msg`${plural(endpoints, { one: '# endpoint', other: '# endpoints' })}`);
  if (people > 0 && endpoints > 0) return i18n._(msg`${persons} and ${others}`);
  if (people > 0) return persons;
  return endpoints > 0 ? others : null;
}
