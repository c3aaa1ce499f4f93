import type { ComponentStatus } from '@signet/domain/component';
import type { UpdateShape } from './incident-shape.ts';

export interface ImpactStep {
  componentId: string;
  name: string;
  /** Null where the incident says something of the component for the first time. */
  from: ComponentStatus | null;
  to: ComponentStatus;
}

/** What each update changed, by the update's id. A resolving update ends every impact that is left. */
export function impactStory(
  newestFirst: readonly Pick<UpdateShape, 'id' | 'status' | 'impacts'>[],
): Map<string, ImpactStep[]> {
  const story = new Map<string, ImpactStep[]>();
  const current = new Map<string, { name: string; status: ComponentStatus }>();
  for (const update of newestFirst.toReversed()) {
    const steps: ImpactStep[] = [];
    const change = (componentId: string, name: string, to: ComponentStatus) => {
      const from = current.get(componentId)?.status ?? null;
      if (from === to) return;
      steps.push({ componentId, name, from, to });
      current.set(componentId, { name, status: to });
    };
    for (const { component, status } of update.impacts) change(component.id, component.name, status);
    if (update.status === 'RESOLVED') {
      for (const [componentId, { name }] of current) change(componentId, name, 'OPERATIONAL');
    }
    story.set(update.id, steps);
  }
  return story;
}
