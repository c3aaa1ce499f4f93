import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { LIMITS } from '@signet/domain/limits';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

const PAUSE = 300;

export interface SearchFieldProps {
  label: string;
  /** What is searched for; undefined for nothing. */
  value: string | undefined;
  /** Told once typing pauses, and at once by the Enter key. */
  onSearch: (words: string | undefined) => void;
}

/** What is searched for may also change from elsewhere, as by going back: then that is shown. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [typed, type] = useState(value ?? '');
  const told = useRef(value);
  const search = (text: string, place: string) => {
    // Whoever has gone on to another page meanwhile is not brought back.
    if (place !== window.location.pathname) return;
    const words = text.trim() || undefined;
    if (words === told.current) return;
    told.current = words;
    onSearch(words);
  };
  const searchSoon = useDebouncedCallback(search, PAUSE);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    type(value ?? '');
  }, [value]);
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      maxLength={LIMITS.search}
      w={{ base: '100%', xs: 260 }}
      value={typed}
      onChange={({ currentTarget }) => {
        type(currentTarget.value);
        searchSoon(currentTarget.value, window.location.pathname);
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') searchSoon.flush();
      }}
    />
  );
}
