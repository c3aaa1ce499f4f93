import type { ComponentStatus } from '@signet/domain/component';
import { In, IsNull } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import { defineLoader } from '../../core/loaders.js';
import { INTERVALS_BY_END, StatusInterval } from './status-interval.entity.js';

export interface CurrentStatus {
  status: ComponentStatus;
  since: Date | null;
}

/** What the caller's audience sees of a component now. */
export const currentStatus = defineLoader<number, CurrentStatus>(
  { status: 'UNKNOWN', since: null },
  async ({ db, actor }, ids) => {
    const { audience } = viewerOf(actor);
    const open = await db
      .createQueryBuilder(StatusInterval, 'story')
      .useIndex(INTERVALS_BY_END)
      .where({ componentId: In([...ids]), audience, endsAt: IsNull() })
      .getMany();
    return new Map(open.map(({ componentId, status, startsAt }) => [componentId, { status, since: startsAt }]));
  },
);
