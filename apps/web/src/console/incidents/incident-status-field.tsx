import { useLingui } from '@lingui/react/macro';
import { Input, SegmentedControl } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { INCIDENT_STATUSES, type IncidentStatus } from '@signet/domain/incident';
import { useId } from 'react';
import { INCIDENT_WORDS } from '../../shared/status-words.ts';
import styles from './incident-status-field.module.css';

interface Props {
  value: IncidentStatus;
  onChange: (status: IncidentStatus) => void;
}

export function IncidentStatusField({ value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const id = useId();
  const narrow = useMediaQuery('(max-width: 24em)', false, { getInitialValueInEffect: false });
  return (
    <div>
      <Input.Label component="div" id={id} mb={4}>
        {t`Status`}
      </Input.Label>
      <SegmentedControl<IncidentStatus>
        aria-labelledby={id}
        fullWidth
        orientation={narrow ? 'vertical' : 'horizontal'}
        classNames={{ root: styles.root }}
        value={value}
        onChange={onChange}
        data={INCIDENT_STATUSES.map((status) => ({ value: status, label: i18n._(INCIDENT_WORDS[status]) }))}
      />
    </div>
  );
}
