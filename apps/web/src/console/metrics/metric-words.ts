import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MetricCalculation } from '@signet/domain/metric';
import type { MetricLevel } from '@signet/domain/metric-level';
import type { Tone } from '../../shared/status-tone.ts';

export const LEVEL_TONES: Record<MetricLevel, Tone> = {
  NORMAL: 'operational',
  WARNING: 'degraded',
  ALARM: 'major',
};

export const LEVEL_WORDS: Record<MetricLevel, MessageDescriptor> = {
  NORMAL: msg`Normal`,
  WARNING: msg`Warning`,
  ALARM: msg`Alarm`,
};

export const CALCULATION_WORDS: Record<MetricCalculation, { name: MessageDescriptor; why: MessageDescriptor }> = {
  AVERAGE: { name: msg`Average`, why: msg`The mean of its points: for times and shares, such as a response time.` },
  SUM: { name: msg`Sum`, why: msg`Its points added up: for counts, such as orders or errors.` },
  MIN: { name: msg`Lowest`, why: msg`The lowest of its points: for what must not fall, such as free space.` },
  MAX: { name: msg`Highest`, why: msg`The highest of its points: for what must not rise, such as a queue.` },
};
