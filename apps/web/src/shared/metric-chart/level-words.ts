import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MetricDirection, MetricLevel } from '@signet/domain/metric-level';
import type { Tone } from '../status-tone.ts';

export interface LevelWords {
  tone: Tone;
  /** By which way the metric gets worse. */
  words: Record<MetricDirection, MessageDescriptor>;
}

/** What a value is beyond its thresholds; nothing is said of a normal one. */
export const LEVEL_WORDS: Record<MetricLevel, LevelWords | null> = {
  NORMAL: null,
  WARNING: { tone: 'degraded', words: { HIGHER: msg`high`, LOWER: msg`low` } },
  ALARM: { tone: 'major', words: { HIGHER: msg`very high`, LOWER: msg`very low` } },
};
