import { choiceLacks } from '@signet/domain/choice-lacks';
import { badInput } from '../../core/errors.js';
import type { Topic } from './chosen-topics.js';
import type { Subscriber } from './subscriber.entity.js';

type Choice = Pick<Subscriber, 'wholePage' | 'incidents' | 'maintenances' | 'componentStatuses'>;

const RIGHT = {
  wholePage: 'must be true, or components, groups or an incident must be named',
  incidents: 'must be true, or maintenances or componentStatuses',
};

/** A subscription that would never tell anything is none. @throws AppError */
export function mustChoose(choice: Choice, topics: readonly Topic[]): void {
  const lacking = choiceLacks(choice, topics);
  if (lacking) throw badInput(`input.${lacking}`, RIGHT[lacking]);
}
