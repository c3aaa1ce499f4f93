import { useLingui } from '@lingui/react/macro';
import { TextInput, type TextInputProps } from '@mantine/core';
import { fromLocalMoment, localZone, toLocalMoment } from './local-moment.ts';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'min' | 'max'> {
  /** ISO instant. */
  value: string | null;
  onChange: (instant: string | null) => void;
  notAfter?: string;
  notBefore?: string;
  /** Seconds are shown too, and kept. */
  withSeconds?: boolean;
}

/** A moment in the operator's own zone, which is said. */
export function MomentField({
  value,
  onChange,
  notAfter,
  notBefore,
  withSeconds = false,
  description,
  ...rest
}: Props) {
  const { t } = useLingui();
  const zone = localZone();
  return (
    <TextInput
      type="datetime-local"
      description={description ?? t`In your time zone, ${zone}`}
      step={withSeconds ? 1 : undefined}
      value={value ? toLocalMoment(value, withSeconds) : ''}
      max={notAfter && toLocalMoment(notAfter)}
      min={notBefore && toLocalMoment(notBefore)}
      onChange={(event) => onChange(fromLocalMoment(event.currentTarget.value))}
      {...rest}
    />
  );
}
