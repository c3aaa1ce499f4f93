import { badInput } from '../../core/errors.js';
import type { Subscriber } from './subscriber.entity.js';
import type { Topic } from './chosen-topics.js';

type Choice = Pick<Subscriber, 'wholePage' | 'incidents' | 'maintenances' | 'componentStatuses'>;

/** A subscription that would never tell anything is none. @throws AppError */
export function mustChoose(choice: Choice, topics: readonly Topic[]): void {
  if (!choice.wholePage && topics.length === 0) {
    throw badInput('input.wholePage', 'must be true, or components, groups or an incident must be named');
  }
  const isOfOneIncident = !choice.wholePage && topics.every(({ kind }) => kind === 'INCIDENT');
  if (!isOfOneIncident && !choice.incidents && !choice.maintenances && !choice.componentStatuses) {
    throw badInput('input.incidents', 'must be true, or maintenances or componentStatuses');
  }
}
