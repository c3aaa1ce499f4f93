import { useLingui } from '@lingui/react/macro';
import { useId, useMemo, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { plotted } from './plotted.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import styles from './chart-slider.module.css';
import { walkSlots } from './walk-slots.ts';

export interface ChartSliderProps {
  metric: ChartedMetric;
  chart: MetricChartShape;
  /** The one that is read. */
  slot: number | null;
  /** What is read, or what the whole chart shows. */
  words: string;
  read: (slot: number | null) => void;
}

/** Lies over a chart and reads its slots: by pointer, by finger, and as one stop of the keyboard. */
export function ChartSlider({ metric: { name }, chart, slot, words, read }: ChartSliderProps) {
  const { t } = useLingui();
  const keysId = useId();
  const heights = useMemo(() => plotted(chart), [chart]);
  const { slots, height } = chart;
  const last = slots - 1;
  const follow = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    read(Math.min(Math.max(Math.floor(((clientX - left) / width) * slots), 0), last));
  };
  const leave = ({ pointerType }: PointerEvent) => {
    if (pointerType !== 'touch') read(null);
  };
  const focus = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    if (currentTarget.matches(':focus-visible')) read(slot ?? last);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') return read(null);
    const to = walkSlots(event, slot ?? slots, slots);
    if (to === null) return;
    event.preventDefault();
    read(to);
  };
  const y = slot === null ? undefined : heights.get(slot);
  const left = slot === null ? undefined : `${((slot + 0.5) / slots) * 100}%`;
  return (
    <>
      <p id={keysId} hidden>{t`Left and right change the time, with Shift by ten. Home and End lead to its edges.`}</p>
      <div
        className={styles.slider}
        role="slider"
        tabIndex={0}
        aria-label={t`${name}, value by value`}
        aria-describedby={keysId}
        aria-valuemin={1}
        aria-valuemax={slots}
        aria-valuenow={(slot ?? last) + 1}
        aria-valuetext={words}
        onPointerDown={follow}
        onPointerMove={follow}
        onPointerLeave={leave}
        onFocus={focus}
        onBlur={() => read(null)}
        onKeyDown={press}
      >
        {left && <span className={styles.line} style={{ left }} />}
        {left && y !== undefined && <span className={styles.dot} style={{ left, top: `${(y / height) * 100}%` }} />}
      </div>
    </>
  );
}
