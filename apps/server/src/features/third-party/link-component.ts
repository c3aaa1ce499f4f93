import { linkComponentInput, WHOLE_SOURCE, type ThirdPartyFormat } from '@signet/domain/third-party';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
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

/** From now on the component follows it, beginning at once. @throws AppError */
export async function linkComponent(ctx: Context, id: string, input: LinkComponentInput): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const { serviceId, format, baseUrl, name, selector, ...choices } = parseInput(linkComponentInput, input);
  const service = serviceId ? SERVICES.find((it) => it.id === serviceId) : undefined;
  if (serviceId && !service) throw badInput('input.serviceId', 'must be a service of the catalogue');
  const followed = { format: service?.format ?? format, baseUrl: service?.baseUrl ?? baseUrl };
  if (!followed.format || !followed.baseUrl) throw badInput('input.baseUrl', 'must be given with the format');
  const wanted = { format: followed.format, baseUrl: followed.baseUrl };
  const chosen = { ...WHOLE_SOURCE, ...selector };
  if (service && chosen.products.length === 0) chosen.products = [...service.products];
  return changePage(ctx, { type: 'component.linked' }, async (tx, changes) => {
    const component = await findComponentToEdit(tx, id);
    const source = await sourceFor(tx, { ...wanted, selector: chosen });
    await tx.db.save(
      tx.db.create(ThirdPartyLink, {
        componentId: component.id,
        sourceId: source.id,
        name: name ?? service?.name ?? new URL(wanted.baseUrl).host,
        serviceId: service?.id ?? null,
        pageUrl: pageOf(wanted) ?? service?.homepage ?? wanted.baseUrl,
        selector: chosen,
        ...choices,
        status: null,
        statusText: null,
        incidents: [],
        unconfirmed: null,
        drafted: [],
        overriddenAt: null,
        unreadableSince: null,
      }),
    );
    await forgetUnfollowed(tx);
    await touchShown(tx, changes, component);
    return component;
  });
}

function pageOf({ format, baseUrl }: { format: ThirdPartyFormat; baseUrl: string }): string | null {
  if (!PAGES.includes(format)) return null;
  return format === 'UPTIME_KUMA' ? baseUrl : new URL(baseUrl).origin;
}
