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
      exclude: ['**/gql/**', '**/*.test.*'],
    },
    {
      path: '<rootDir>/src/locales/console/{locale}',
      include: ['<rootDir>/src/console', '<rootDir>/src/shared'],
      exclude: ['**/gql/**', '**/*.test.*'],
    },
  ],
});
