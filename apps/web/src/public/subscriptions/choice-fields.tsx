import { Trans } from '@lingui/react/macro';
import type { Choices } from './choices.ts';
import styles from './form.module.css';
import { Option } from './option.tsx';
import { PartFields } from './part-fields.tsx';

export interface ChoiceFieldsProps {
  choices: Choices;
  /** One that somebody came for. */
  offered?: { id: string; title: string } | null;
}

/** Of what, and which news of it. */
export function ChoiceFields({ choices, offered = null }: ChoiceFieldsProps) {
  const { wholePage, sections, incident } = choices;
  const hasParts = sections.length > 0 || incident !== null;
  return (
    <>
      <fieldset className={styles.fields}>
        <legend>
          <Trans>Tell me of</Trans>
        </legend>
        {offered && (
          <Option type="radio" name="scope" value="incident" checked>
            <Trans>Only this incident: {offered.title}</Trans>
          </Option>
        )}
        <Option type="radio" name="scope" value="all" checked={wholePage && !offered}>
          <Trans>Everything on this page, now and later</Trans>
        </Option>
        {hasParts && (
          <Option type="radio" name="scope" value="parts" checked={!wholePage}>
            <Trans>Only these parts</Trans>
          </Option>
        )}
        {hasParts && <PartFields sections={sections} incident={incident} />}
        {offered && <input type="hidden" name="incident" value={offered.id} />}
      </fieldset>
      <fieldset className={`${styles.fields} ${styles.kinds}`}>
        <legend>
          <Trans>Which news</Trans>
        </legend>
        <Option type="checkbox" name="incidents" checked={choices.incidents}>
          <Trans>Incidents</Trans>
        </Option>
        <Option type="checkbox" name="maintenances" checked={choices.maintenances}>
          <Trans>Planned maintenance</Trans>
        </Option>
        <Option type="checkbox" name="componentStatuses" checked={choices.componentStatuses}>
          <Trans>Every change of a component’s status</Trans>
        </Option>
      </fieldset>
    </>
  );
}
