import { I18nProvider } from '@lingui/react';
import { unpackHistory } from '@signet/domain/packed-history';
import { use, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { messages } from '../../locales/days/en.po';
import { useClock } from '../../shared/clock.tsx';
import { DayCursorContext } from '../parts/day-cursor.ts';
import { createPublicI18n } from '../public-i18n.ts';
import type { PageState } from '../state/page-state.ts';
import { DayCard } from './day-card.tsx';
import { dayWords } from './day-words.ts';
import { followReader, type Reading } from './follow-reader.ts';
import { dayInColumn, firstColumnOf } from './strip-day.ts';

export interface DayReaderProps {
  /** Holds the strips. */
  area: HTMLElement;
  page: PageState;
  /** What made us load. */
  missed: Event;
}

/** Opens the days of the strips: one at a time, for pointer, finger, keyboard and ear. */
export function DayReader({ area, page, missed }: DayReaderProps) {
  const i18n = useMemo(() => createPublicI18n(page.site.locale, messages), [page.site.locale]);
  const { locale } = useClock();
  const cursor = use(DayCursorContext);
  const [reading, show] = useState<Reading | null>(null);
  const [close, setClose] = useState<() => void>();
  const latest = useRef(page);
  useEffect(() => {
    latest.current = page;
  });
  useEffect(() => {
    const packedOf = (id: string) => latest.current.histories[id]?.packed ?? '';
    const reader = followReader(area, {
      firstColumnOf: (id) => firstColumnOf(unpackHistory(packedOf(id))),
      show,
      missed,
    });
    setClose(() => reader.close);
    return reader.stop;
  }, [area, missed]);

  const component = reading && page.components[reading.id];
  const packed = reading && page.histories[reading.id]?.packed;
  const day = packed ? dayInColumn(unpackHistory(packed), reading.column) : null;
  const words = day && dayWords(i18n, day, locale);
  useEffect(() => {
    cursor.mark(reading && words !== null ? { id: reading.id, column: reading.column, words } : null);
  }, [cursor, reading, words]);

  const row = reading?.strip.parentElement;
  if (!row || !component || !day || !close) return null;
  const card = (
    <I18nProvider i18n={i18n}>
      <DayCard area={area} component={component} day={day} reading={reading} revision={page.revision} close={close} />
    </I18nProvider>
  );
  return createPortal(card, row);
}
