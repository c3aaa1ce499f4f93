import type { MetricLevel } from '@signet/domain/metric-level';
import { StatusLabel } from '../../shared/status-label.tsx';
import { LEVEL_TONES, LEVEL_WORDS } from './metric-words.ts';

export function MetricLevelLabel({ level }: { level: MetricLevel }) {
  return <StatusLabel tone={LEVEL_TONES[level]} word={LEVEL_WORDS[level]} />;
}
