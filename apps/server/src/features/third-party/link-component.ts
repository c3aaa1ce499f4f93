import {
  linkComponentInput,
  WHOLE_SOURCE,
  type ThirdPartyFormat,
  type ThirdPartySelector,
} from '@signet/domain/third-party';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import type { Component } from '../components/component.entity.js';
import { touchShown } from '../components/touch-shown.js';
import { findComponentToEdit } from '../components/update-component.js';
import { SERVICES } from './catalogue/services.js';
import { forgetUnfollowed } from './forget-unfollowed.js';
import { sourceFor } from './third-party-source.queries.js';
import { ThirdPartyLink } from './third-party-link.entity.js';
import type { LinkComponentInput } from './third-party.inputs.js';

/** Their base is the page that people read; of the others it is made for programs. */
const PAGES: readonly ThirdPartyFormat[] = [
  'STATUSPAGE_V2',
  'INCIDENT_IO',
  'INSTATUS',
  'BETTER_STACK',
  'GOOGLE_INCIDENTS',
  'CACHET_COMPATIBLE',
  'UPTIME_KUMA',
];

/** What is followed, and how. */
export interface Followed extends Pick<
  ThirdPartyLink,
  'name' | 'serviceId' | 'pageUrl' | 'selector' | 'confirmsWorse' | 'notify' | 'draftsIncidents'
> {
  format: ThirdPartyFormat;
  baseUrl: string;
}

/** From now on the component follows it, beginning at once. @throws AppError */
export async function linkComponent(ctx: Context, id: string, input: LinkComponentInput): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const followed = followedOf(parseInput(linkComponentInput, input), 'input');
  return changePage(ctx, { type: 'component.linked' }, async (tx, changes) => {
    const component = await findComponentToEdit(tx, id);
    await follow(tx, changes, component, followed, 'input');
    await forgetUnfollowed(tx);
    return component;
  });
}

/** @param path where it was given, for what is said of it @throws AppError */
export function followedOf(
  { serviceId, format, baseUrl, name, selector, ...choices }: ReturnType<typeof linkComponentInput.parse>,
  path: string,
): Followed {
  const service = serviceId ? SERVICES.find((it) => it.id === serviceId) : undefined;
  if (serviceId && !service) throw badInput(`${path}.serviceId`, 'must be a service of the catalogue');
  const wanted = { format: service?.format ?? format, baseUrl: service?.baseUrl ?? baseUrl };
  if (!wanted.format || !wanted.baseUrl) throw badInput(`${path}.baseUrl`, 'must be given with the format');
  const chosen: ThirdPartySelector = { ...WHOLE_SOURCE, ...selector };
  if (service && chosen.products.length === 0) chosen.products = [...service.products];
  return {
    format: wanted.format,
    baseUrl: wanted.baseUrl,
    name: name ?? service?.name ?? new URL(wanted.baseUrl).host,
    serviceId: service?.id ?? null,
    pageUrl: pageOf(wanted.format, wanted.baseUrl) ?? service?.homepage ?? new URL(wanted.baseUrl).origin,
    selector: chosen,
    ...choices,
  };
}

/** Within a change of the page. @throws AppError */
export async function follow(
  tx: Context,
  changes: PageChanges,
  component: Component,
  { format, baseUrl, selector, ...link }: Followed,
  path: string,
): Promise<void> {
  const before = await tx.db.findOneBy(ThirdPartyLink, { componentId: component.id });
  const source = await sourceFor(tx, { format, baseUrl, selector }, path);
  await tx.db.save(
    tx.db.create(ThirdPartyLink, {
      componentId: component.id,
      sourceId: source.id,
      selector,
      ...link,
      status: null,
      statusText: null,
      incidents: [],
      unconfirmed: null,
      drafted: before?.sourceId === source.id ? before.drafted : [],
      // An operator's word holds until it is released.
      overriddenAt: before?.overriddenAt ?? null,
      unreadableSince: null,
    }),
  );
  await touchShown(tx, changes, component);
}

function pageOf(format: ThirdPartyFormat, baseUrl: string): string | null {
  if (!PAGES.includes(format)) return null;
  return format === 'UPTIME_KUMA' ? baseUrl : new URL(baseUrl).origin;
}
