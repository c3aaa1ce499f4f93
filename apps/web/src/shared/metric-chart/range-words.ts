import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MetricRange } from '@signet/domain/metric';

export interface RangeWords {
  /** To choose it by. */
  name: MessageDescriptor;
  /** Follows "over" and "in". */
  span: MessageDescriptor;
  /** Follows "per". */
  slot: MessageDescriptor;
}

export const RANGE_WORDS: Record<MetricRange, RangeWords> = {
  HOUR: { name: msg`Hour`, span: msg`the last hour`, slot: msg`minute` },
  DAY: { name: msg`Day`, span: msg`the last day`, slot: msg`5 minutes` },
  WEEK: { name: msg`Week`, span: msg`the last week`, slot: msg`hour` },
  MONTH: { name: msg`Month`, span: msg`the last 30 days`, slot: msg`6 hours` },
  QUARTER: { name: msg`Quarter`, span: msg`the last 90 days`, slot: msg`day` },
  YEAR: { name: msg`Year`, span: msg`the last year`, slot: msg`day` },
};
