import { Group, Text } from '@mantine/core';

/** The product's name with its mark: a seal with a tick. */
export function SignetMark() {
  return (
    <Group gap={8} wrap="nowrap">
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="12" r="11" fill="var(--mantine-primary-color-filled)" />
        <path
          d="m7 12.4 3.4 3.4L17 9.2"
          fill="none"
          stroke="#fff"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <Text fw={650}>Signet</Text>
    </Group>
  );
}
