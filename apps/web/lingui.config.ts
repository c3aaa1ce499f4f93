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
      exclude: [
        '**/gql/**',
        '**/*.test.*',
        '<rootDir>/src/public/{days,evidence,head,metrics,pages,subscriptions}/**',
        '<rootDir>/src/shared/{metric-chart,uptime}/**',
      ],
    },
    {
      // Of the pages other than the status page, so that it does not carry their texts.
      path: '<rootDir>/src/locales/pages/{locale}',
      include: ['<rootDir>/src/public/head', '<rootDir>/src/public/pages'],
      exclude: ['**/*.test.*'],
    },
    {
      // Of what stands around the bars of a component, which is loaded last.
      path: '<rootDir>/src/locales/evidence/{locale}',
      include: ['<rootDir>/src/public/evidence', '<rootDir>/src/shared/uptime'],
      exclude: ['**/*.test.*'],
    },
    {
      // Of what opens a day of the bars, which is loaded on demand.
      path: '<rootDir>/src/locales/days/{locale}',
      include: ['<rootDir>/src/public/days'],
      exclude: ['**/*.test.*'],
    },
    {
      // Of metrics and their charts, which come to life last.
      path: '<rootDir>/src/locales/metrics/{locale}',
      include: ['<rootDir>/src/public/metrics', '<rootDir>/src/shared/metric-chart'],
      exclude: ['**/*.test.*'],
    },
    {
      // Of the form in which one subscribes, and of what mailed links lead to.
      path: '<rootDir>/src/locales/subscriptions/{locale}',
      include: ['<rootDir>/src/public/subscriptions'],
      exclude: ['**/*.test.*'],
    },
    {
      path: '<rootDir>/src/locales/console/{locale}',
      include: ['<rootDir>/src/console', '<rootDir>/src/shared'],
      exclude: ['**/gql/**', '**/*.test.*'],
    },
  ],
});
