import { Trans } from '@lingui/react/macro';
import { useRef, useState, type ComponentType, type ReactNode, type SyntheticEvent } from 'react';
import type { DayReaderProps } from '../days/day-reader.tsx';
import type { PageState } from '../state/page-state.ts';
import { createDayCursor, DAY_KEYS, DayCursorContext } from './day-cursor.ts';

export interface DaysAreaProps {
  page: PageState;
  /** With the strips. */
  children: ReactNode;
}

interface Opened extends Omit<DayReaderProps, 'page'> {
  Reader: ComponentType<DayReaderProps>;
}

/** Makes the days of the strips in it open. What that takes is loaded when somebody first comes near. */
export function DaysArea({ page, children }: DaysAreaProps) {
  const [cursor] = useState(createDayCursor);
  const [opened, setOpened] = useState<Opened | null>(null);
  const latest = useRef<Event>(null);
  const wake = ({ currentTarget, nativeEvent }: SyntheticEvent<HTMLElement>) => {
    if (opened) return;
    latest.current = nativeEvent;
    void import('../days/day-reader.tsx').then(
      ({ DayReader }) =>
        setOpened(
          (known) => known ?? { Reader: DayReader, area: currentTarget, missed: latest.current ?? nativeEvent },
        ),
      () => undefined,
    );
  };
  return (
    <DayCursorContext value={cursor}>
      <div onPointerOver={wake} onFocus={wake} onClick={wake}>
        <p id={DAY_KEYS} hidden>
          <Trans>Left and right change the day, up and down the component. Enter opens the details.</Trans>
        </p>
        {children}
        {opened && <opened.Reader area={opened.area} page={page} missed={opened.missed} />}
      </div>
    </DayCursorContext>
  );
}
