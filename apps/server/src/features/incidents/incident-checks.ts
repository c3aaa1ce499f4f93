import { In } from 'typeorm';
import type { FieldError } from '@signet/domain/errors';
import type { ComponentStatus } from '@signet/domain/component';
import type { Context } from '../../core/context.js';
import { badFields, badInput } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { Component } from '../components/component.entity.js';

/** A clock that runs ahead of ours by this much is still believed to say "now". */
const CLOCK_SKEW_MS = 1_000;
const FARTHEST_PROMISE_MS = 365 * 24 * 3_600_000;

export interface ImpactRow {
  componentId: number;
  status: ComponentStatus;
}

/** @throws AppError BAD_USER_INPUT that names every impact on a component that does not exist */
export async function knownImpacts(
  { db }: Context,
  impacts: readonly { componentId: string; status: ComponentStatus }[] | null | undefined,
  path = 'input.impacts',
): Promise<ImpactRow[]> {
  const wanted = (impacts ?? []).map(({ componentId, status }) => ({ componentId: idFrom(componentId) ?? 0, status }));
  if (wanted.length === 0) return [];
  const found = await db.find(Component, {
    where: { id: In(wanted.map((impact) => impact.componentId)) },
    select: { id: true },
  });
  const known = new Set(found.map((component) => component.id));
  const unknown = wanted.flatMap<FieldError>(({ componentId }, n) =>
    known.has(componentId) ? [] : [{ path: `${path}[${n}].componentId`, message: 'does not name a component' }],
  );
  if (unknown.length > 0) throw badFields(unknown);
  return wanted;
}

/** The moment that is meant, now at the latest. @throws AppError BAD_USER_INPUT if it lies in the future */
export function momentUpToNow<T extends Date | null | undefined>(ctx: Context, path: string, at: T): T | Date {
  if (!at) return at;
  const now = ctx.now();
  if (at.getTime() > now.getTime() + CLOCK_SKEW_MS) throw badInput(path, 'must not lie in the future');
  return at > now ? now : at;
}

/** @throws AppError BAD_USER_INPUT */
export function mustLieAhead(ctx: Context, path: string, at: Date | null | undefined): void {
  if (!at) return;
  const distance = at.getTime() - ctx.now().getTime();
  if (distance <= 0) throw badInput(path, 'must lie in the future');
  if (distance > FARTHEST_PROMISE_MS) throw badInput(path, 'must lie within the next year');
}
