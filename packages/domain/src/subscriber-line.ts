import { z } from 'zod';
import { LIMITS } from './limits.js';
import { pointTime } from './point-time.js';
import { mailAddress } from './subscription-inputs.js';

/** The columns of a file of subscribers, in the order in which they are written. */
export const SUBSCRIBER_COLUMNS = [
  'email',
  'confirmed_at',
  'created_at',
  'locale',
  'whole_page',
  'incidents',
  'maintenances',
  'component_statuses',
  'component_ids',
  'group_ids',
  'incident_id',
  'member',
  'quarantined_at',
] as const;
export type SubscriberColumn = (typeof SUBSCRIBER_COLUMNS)[number];

/** What other status pages call them besides. */
const FOREIGN_COLUMNS = ['confirmed', 'mode'] as const;
/** Every column that is read; all others are left alone. */
export const READ_COLUMNS: readonly string[] = [...SUBSCRIBER_COLUMNS, ...FOREIGN_COLUMNS];

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?))?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/;
const YES = /^(yes|y|true|t|1)$/i;
const NO = /^(no|n|false|f|0)$/i;
const ID = /^[1-9]\d{0,9}$/;
const LARGEST_ID = 2_147_483_647;
const LONGEST_LOCALE = 35;

/** What one line of a file says of a subscriber. Cells are texts; one that is not there is taken for an empty one. */
export function subscriberLine(now: Date) {
  const moment = cell(
    (text) => {
      const at = momentOf(text);
      return at && at <= now && at.getUTCFullYear() >= 2000 ? at : undefined;
    },
    'must be a time since 2000 and not ahead, such as "2026-11-26T10:00:00Z"',
    null,
  );
  const flag = cell(flagOf, 'must be yes or no', null);
  const ids = cell(idsOf, 'must be ids such as "3 14", each once', []);
  const line = z.object({
    email: z.string().default('').pipe(mailAddress),
    mode: cell((text) => (text.toLowerCase() === 'email' ? text : undefined), 'must be email', null),
    confirmed: flag,
    confirmed_at: moment,
    created_at: moment,
    quarantined_at: moment,
    locale: cell(localeOf, 'must be a language such as en or pt-BR', null),
    whole_page: flag,
    incidents: flag,
    maintenances: flag,
    component_statuses: flag,
    component_ids: ids,
    group_ids: ids,
    incident_id: cell((text) => idsOf(text)?.slice(0, 2), 'must be one id', []).refine(
      (all) => all.length < 2,
      'must be one id',
    ),
    member: cell((text) => text.toLowerCase(), '', null),
  });
  return line.transform((it) => {
    const createdAt = it.created_at ?? now;
    const parts = [...it.component_ids, ...it.group_ids, ...it.incident_id];
    return {
      address: it.email,
      createdAt,
      confirmedAt: it.confirmed === false ? null : (it.confirmed_at ?? (it.confirmed ? createdAt : null)),
      quarantinedAt: it.quarantined_at,
      locale: it.locale,
      wholePage: it.whole_page ?? parts.length === 0,
      incidents: it.incidents ?? true,
      maintenances: it.maintenances ?? true,
      componentStatuses: it.component_statuses ?? false,
      componentIds: it.component_ids,
      groupIds: it.group_ids,
      incidentIds: it.incident_id,
      member: it.member,
    };
  });
}

export type SubscriberLine = z.output<ReturnType<typeof subscriberLine>>;

function cell<T>(read: (text: string) => T | undefined, right: string, empty: T) {
  return z
    .string()
    .default('')
    .transform((text, ctx): T => {
      const value = text === '' ? empty : read(text);
      if (value !== undefined) return value;
      ctx.addIssue({ code: 'custom', message: right });
      return z.NEVER;
    });
}

/** Without a zone it is UTC. */
function momentOf(text: string): Date | null {
  const [, date, time = '00:00', zone = 'Z'] = MOMENT.exec(text) ?? [];
  return date === undefined ? null : pointTime(`${date}T${time}${zone === 'UTC' ? 'Z' : zone}`);
}

function flagOf(text: string): boolean | undefined {
  if (YES.test(text)) return true;
  return NO.test(text) ? false : undefined;
}

function idsOf(text: string): number[] | undefined {
  const all = text.split(/[\s,;]+/).filter(Boolean);
  const isRight = all.every((id) => ID.test(id) && Number(id) <= LARGEST_ID) && new Set(all).size === all.length;
  return isRight && all.length <= LIMITS.components ? all.map(Number) : undefined;
}

function localeOf(text: string): string | undefined {
  try {
    const [locale] = Intl.getCanonicalLocales(text);
    return locale !== undefined && locale.length <= LONGEST_LOCALE ? locale : undefined;
  } catch {
    return undefined;
  }
}
