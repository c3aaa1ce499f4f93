import { Trans } from '@lingui/react/macro';
import { Option } from './option.tsx';
import type { Choice, Choices } from './choices.ts';
import styles from './form.module.css';

/** Groups, what is in them, and one incident, if it is chosen. A group brings what is added to it later. */
export function PartFields({ sections, incident }: Pick<Choices, 'sections' | 'incident'>) {
  return (
    <ul className={styles.parts}>
      {incident && (
        <li>
          <Option type="checkbox" name="incidentId" value={incident.id} checked={incident.chosen}>
            <Trans>The incident “{incident.name}”</Trans>
          </Option>
        </li>
      )}
      {sections.map(({ group, components }) =>
        group ? (
          <li key={group.id}>
            <Option type="checkbox" name="groupIds" value={group.id} checked={group.chosen}>
              <Trans>All of {group.name}, also what is added later</Trans>
            </Option>
            {components.length > 0 && <ul>{components.map(asOption)}</ul>}
          </li>
        ) : (
          components.map(asOption)
        ),
      )}
    </ul>
  );
}

function asOption({ id, name, chosen }: Choice) {
  return (
    <li key={`component ${id}`}>
      <Option type="checkbox" name="componentIds" value={id} checked={chosen}>
        {name}
      </Option>
    </li>
  );
}
