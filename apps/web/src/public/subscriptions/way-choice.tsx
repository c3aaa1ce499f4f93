import { useLingui } from '@lingui/react/macro';
import type { Channel } from '@signet/domain/subscription';
import styles from './way-choice.module.css';
import { WAY_WORDS } from './way-words.ts';

interface WayChoiceProps {
  ways: readonly Channel[];
  way: Channel;
  onChange: (way: Channel) => void;
}

/** By what one wants to be told. */
export function WayChoice({ ways, way, onChange }: WayChoiceProps) {
  const { t, i18n } = useLingui();
  return (
    <div className={styles.ways} role="radiogroup" aria-label={t`How`}>
      {ways.map((value) => (
        <label key={value} className={styles.way}>
          <input type="radio" name="way" value={value} checked={way === value} onChange={() => onChange(value)} />
          {i18n._(WAY_WORDS[value])}
        </label>
      ))}
    </div>
  );
}
