import { severityOf, type ComponentStatus } from './component.js';

/** A component that follows somebody else's service. */
export interface Dependency {
  service: string;
  /** As the viewer sees it. */
  status: ComponentStatus;
}

/** How many services are followed, however many components follow each, and how many of them are worse than maintained. */
export function countServices(dependencies: readonly Dependency[]): { all: number; troubled: number } {
  const isTroubled = ({ status }: Dependency) => severityOf(status) > severityOf('UNDER_MAINTENANCE');
  const count = (some: readonly Dependency[]) => new Set(some.map(({ service }) => service)).size;
  return { all: count(dependencies), troubled: count(dependencies.filter(isTroubled)) };
}
