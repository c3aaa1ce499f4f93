import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { domainSource } from './domain-source.ts';
import { firstLoadChunks } from './first-load.ts';
import { screenFiles } from './screen-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Built apart, so that the visitors' pages carry nothing of the operators'. */
const VISITORS = ['index.html'];
const OPERATORS = ['console.html', 'graphiql.html'];
/** For a frame on pages of others. */
const FRAME = ['embed.html'];
const PAGES: Record<string, string[]> = { visitors: VISITORS, operators: OPERATORS, frame: FRAME };
/** One script for pages of others, which know it by a name that stays. */
const WIDGET = { input: here('src/embed/widget.ts'), output: { format: 'iife', entryFileNames: 'embed.js' } } as const;

/** What shows news while the page is closed; browsers know it by its address. */
const WORKER = {
  input: here('src/worker/service-worker.ts'),
  output: { format: 'iife', entryFileNames: 'sw.js' },
} as const;

const VISITORS_CHUNKS = [
  firstLoadChunks({
    entry: here('index.html'),
    page: here('src/public/screens/status-screen.tsx'),
    isPage: (id) => id.startsWith(here('src/public/screens/')),
  }),
];

/** React has it by now; the shim is for versions that had not. */
const noShim = { find: /^use-sync-external-store\/shim$/, replacement: 'react' };

/** Names that stay from version to version: operators' own styles may count on them. */
function nameOfClass(name: string, file: string): string {
  return `${basename(file, '.module.css')}_${name}`;
}

export default defineConfig(({ command, mode, isSsrBuild }) => ({
  plugins: [
    react(),
    lingui({ macroTransform: true, cwd: import.meta.dirname }),
    ...(mode === 'visitors' ? [screenFiles()] : []),
  ],
  resolve: { alias: [domainSource, noShim] },
  appType: 'custom',
  css: { modules: { generateScopedName: nameOfClass } },
  // The server's bundle stands alone and carries React's production build only, whatever NODE_ENV is at run time.
  ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' }, ssr: { noExternal: true } }),
  build: {
    outDir: isSsrBuild ? 'dist/ssr' : 'dist/client',
    emptyOutDir: isSsrBuild || mode === 'visitors',
    copyPublicDir: !isSsrBuild,
    // Both builds must name assets alike, and the page's CSP knows no data: URLs.
    assetsInlineLimit: 0,
    // Visitors' HTML names the scripts that its page needs; a helper that does so would weigh on each of them.
    modulePreload: mode === 'visitors' ? false : { polyfill: false },
    // Visitors' pages are styled before any script runs, whichever of them it is.
    cssCodeSplit: mode !== 'visitors',
    rolldownOptions: {
      ...(mode === 'visitors' && { output: { codeSplitting: { groups: VISITORS_CHUNKS } } }),
      input: isSsrBuild
        ? here('src/public/entry-server.tsx')
        : (PAGES[mode] ?? Object.values(PAGES).flat()).map(here).filter((page) => existsSync(page)),
      ...(mode === 'widget' && WIDGET),
      ...(mode === 'worker' && WORKER),
    },
  },
  // GraphiQL's workers cannot be prebundled; in development the server's own build of it is used.
  optimizeDeps: { entries: ['index.html', 'console.html'] },
}));
