import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Plural, Trans } from '@lingui/react/macro';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';

const i18n = setupI18n({ locale: 'en', messages: { en: {} } });
const textOf = (node: ReactNode) => render(<I18nProvider i18n={i18n}>{node}</I18nProvider>).container.innerHTML;

it('shows a name that looks like a tag as it was typed', () => {
  for (const name of ['<b>Cloud</b>', '<0>', '<0/>', '</0>', 'a < b', '<br/>']) {
    const escaped = name.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(textOf(<Trans>{name} is shown by us</Trans>)).toBe(`${escaped} is shown by us`);
    expect(
      textOf(
        <Trans>
          Open <em>{name}</em>
        </Trans>,
      ),
    ).toBe(`Open <em>${escaped}</em>`);
  }
});

it('still counts', () => {
  expect(textOf(<Plural value={2} one="# update" other="# updates" />)).toBe('2 updates');
});
