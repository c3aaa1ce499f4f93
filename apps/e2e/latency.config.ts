import { mergeConfig } from 'vitest/config';
import journeys from './vitest.config.ts';

/** A speed is no journey: it is measured by itself, on a machine that does nothing else. */
export default mergeConfig(
  { ...journeys, test: { ...journeys.test, include: [] } },
  { test: { include: ['measures/*.test.ts'] } },
);
