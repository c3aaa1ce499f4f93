import { useLingui } from '@lingui/react/macro';
import { Radio, Stack } from '@mantine/core';
import { reaches, ROLES, type Role } from '@signet/domain/role';
import { useViewer } from '../session/viewer-context.ts';
import { ROLE_WORDS } from './role-words.ts';

interface Props {
  value: Role;
  onChange: (role: Role) => void;
}

/** The roles that one may give. */
export function RoleField({ value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const { role: mine } = useViewer();
  return (
    <Radio.Group<Role> label={t`Role`} value={value} onChange={onChange}>
      <Stack gap="sm" mt="xs">
        {ROLES.filter((role) => reaches(mine, role))
          .toReversed()
          .map((role) => (
            <Radio
              key={role}
              value={role}
              label={i18n._(ROLE_WORDS[role].name)}
              description={i18n._(ROLE_WORDS[role].means)}
            />
          ))}
      </Stack>
    </Radio.Group>
  );
}
