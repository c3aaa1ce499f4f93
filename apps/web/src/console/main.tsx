import { ApolloProvider } from '@apollo/client/react';
import { setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../shared/tokens.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './console.css';
import { messages as consoleMessages } from '../locales/console/en.po';
import { messages as sharedMessages } from '../locales/public/en.po';
import { showTheme, storedTheme } from '../shared/theme-choice.ts';
import { client } from './client/apollo-client.ts';
import { colorSchemeManager } from './color-scheme.ts';
import { router } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

showTheme(storedTheme());
const i18n = setupI18n({ locale: 'en', messages: { en: { ...sharedMessages, ...consoleMessages } } });

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={colorSchemeManager()}
        defaultColorScheme="auto"
      >
        <ApolloProvider client={client}>
          <Notifications position="bottom-center" />
          <RouterProvider router={router} />
        </ApolloProvider>
      </MantineProvider>
    </I18nProvider>
  </StrictMode>,
);
