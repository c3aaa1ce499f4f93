import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['en'],
  format: formatter({ lineNumbers: false }),
  runtimeConfigModule: { Trans: ['#trans', 'Trans'] },
  catalogs: [
    {
      path: '<rootDir>/src/locales/public/{locale}',
      include: ['<rootDir>/src/public', '<rootDir>/src/shared'],
      exclude: ['**/gql/**', '**/*.test.*', '<rootDir>/src/public/{head,pages}/**'],
    },
    {
      // Of the pages other than the status page, so that it does not carry their texts.
      path: '<rootDir>/src/locales/pages/{locale}',
      include: ['<rootDir>/src/public/head', '<rootDir>/src/public/pages'],
      exclude: ['**/*.test.*'],
    },
    {
      path: '<rootDir>/src/locales/console/{locale}',
      include: ['<rootDir>/src/console', '<rootDir>/src/shared'],
      exclude: ['**/gql/**', '**/*.test.*'],
    },
  ],
});
