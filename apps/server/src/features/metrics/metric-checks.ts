import { thresholdsProblem, type MetricThresholds } from '@signet/domain/metric-level';
import type { Context } from '../../core/context.js';
import { badFields, badInput } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { Component } from '../components/component.entity.js';

/** The component that an input names. @throws AppError BAD_USER_INPUT if there is none */
export async function componentNamed({ db }: Context, id: string | null): Promise<number | null> {
  if (id === null) return null;
  const key = idFrom(id);
  if (key === null || !(await db.existsBy(Component, { id: key })))
    throw badInput('input.componentId', 'does not name a component');
  return key;
}

/** @throws AppError BAD_USER_INPUT where the alarm does not lie beyond the warning */
export function mustStandInOrder(thresholds: MetricThresholds): void {
  const problem = thresholdsProblem(thresholds);
  if (problem) throw badFields([problem]);
}
