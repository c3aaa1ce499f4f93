import { useLingui } from '@lingui/react/macro';
import { Select } from '@mantine/core';
import type { Visibility } from '@signet/domain/visibility';

interface Props {
  value: Visibility;
  onChange: (value: Visibility) => void;
  description?: string;
}

export function VisibilityField({ value, onChange, description }: Props) {
  const { t } = useLingui();
  return (
    <Select<Visibility>
      label={t`Visibility`}
      description={description}
      allowDeselect={false}
      value={value}
      onChange={(next) => next && onChange(next)}
      data={[
        { value: 'PUBLIC', label: t`Everybody` },
        { value: 'AUTHENTICATED', label: t`Signed-in people` },
        { value: 'HIDDEN', label: t`Hidden: editors only` },
      ]}
    />
  );
}
