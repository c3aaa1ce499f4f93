import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchField } from './search-field.tsx';

const onSearch = vi.fn();

function show(value: string | undefined) {
  return (
    <MantineProvider env="test">
      <SearchField label="Search incidents" value={value} onSearch={onSearch} />
    </MantineProvider>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search incidents' });
const type = (value: string) => fireEvent.change(field(), { target: { value } });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  onSearch.mockReset();
});

it('tells what is typed once typing pauses, without the blanks around it', () => {
  render(show(undefined));
  type('a');
  vi.advanceTimersByTime(200);
  type(' api ');
  vi.advanceTimersByTime(299);
  expect(onSearch).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onSearch.mock.calls).toEqual([['api']]);
  type('  ');
  vi.advanceTimersByTime(300);
  expect(onSearch).toHaveBeenLastCalledWith(undefined);
});

it('tells it at once by the Enter key', () => {
  render(show(undefined));
  type('api');
  fireEvent.keyDown(field(), { key: 'Enter' });
  expect(onSearch.mock.calls).toEqual([['api']]);
});

it('keeps what is being typed, and shows what comes from elsewhere', () => {
  const { rerender } = render(show('old'));
  expect(field().value).toBe('old');
  type('api ');
  vi.advanceTimersByTime(300);
  rerender(show('api'));
  expect(field().value).toBe('api ');
  rerender(show(undefined));
  expect(field().value).toBe('');
});

it('brings nobody back who has gone on meanwhile', () => {
  render(show(undefined));
  type('api');
  const before = window.location.pathname;
  window.history.pushState(null, '', '/console/incidents/1');
  vi.advanceTimersByTime(300);
  window.history.pushState(null, '', before);
  expect(onSearch).not.toHaveBeenCalled();
});
