import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * Writes into index.html which scripts each screen consists of, by the screen's name: the server names a page's own in
 * its HTML, so that they come together with the entry and not one after the other.
 */
export function screenFiles(): Plugin {
  return {
    name: 'signet-screen-files',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        bundle && html.replace('<!--signet-head-->', `<!--signet-files ${JSON.stringify(filesOf(bundle))}-->$&`),
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entry = new Set(chunks.filter(({ isEntry }) => isEntry).flatMap((chunk) => [chunk.fileName, ...chunk.imports]));
  const screens = chunks.flatMap((chunk) => {
    const [, name] = /^(.+)-screen\.tsx?$/.exec(basename(chunk.facadeModuleId ?? '')) ?? [];
    const files = [chunk.fileName, ...chunk.imports].filter((file) => !entry.has(file));
    return name ? [[name, files.map((file) => `/${file}`)] as const] : [];
  });
  return Object.fromEntries(screens);
}
