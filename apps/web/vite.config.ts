import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { domainSource } from './domain-source.ts';
import { firstLoadChunks } from './first-load.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Built apart, so that the visitors' pages carry nothing of the operators'. */
const VISITORS = ['index.html'];
const OPERATORS = ['console.html', 'graphiql.html'];
const PAGES: Record<string, string[]> = { visitors: VISITORS, operators: OPERATORS };

const VISITORS_CHUNKS = [
  firstLoadChunks({
    entry: here('index.html'),
    page: here('src/public/screens/status-screen.ts'),
    isPage: (id) => id.startsWith(here('src/public/screens/')),
  }),
];

/** React has it by now; the shim is for versions that had not. */
const noShim = { find: /^use-sync-external-store\/shim$/, replacement: 'react' };

export default defineConfig(({ command, mode, isSsrBuild }) => ({
  plugins: [react(), lingui({ macroTransform: true, cwd: import.meta.dirname })],
  resolve: { alias: [domainSource, noShim] },
  appType: 'custom',
  // The server's bundle stands alone and carries React's production build only, whatever NODE_ENV is at run time.
  ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' }, ssr: { noExternal: true } }),
  build: {
    outDir: isSsrBuild ? 'dist/ssr' : 'dist/client',
    emptyOutDir: mode !== 'operators',
    copyPublicDir: !isSsrBuild,
    // Both builds must name assets alike, and the page's CSP knows no data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Visitors' pages are styled before any script runs, whichever of them it is.
    cssCodeSplit: mode !== 'visitors',
    rolldownOptions: {
      ...(mode === 'visitors' && { output: { codeSplitting: { groups: VISITORS_CHUNKS } } }),
      input: isSsrBuild
        ? here('src/public/entry-server.tsx')
        : (PAGES[mode] ?? [...VISITORS, ...OPERATORS]).map(here).filter((page) => existsSync(page)),
    },
  },
  // GraphiQL's workers cannot be prebundled; in development the server's own build of it is used.
  optimizeDeps: { entries: ['index.html', 'console.html'] },
}));
