import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { domainSource } from './domain-source.ts';

export default defineConfig({
  plugins: [react(), lingui({ macroTransform: true, cwd: import.meta.dirname })],
  resolve: { alias: [domainSource] },
  test: { environment: 'happy-dom', include: ['src/**/*.test.{ts,tsx}'] },
});
