import type { Rolldown } from 'vite';

export interface FirstLoad {
  /** What every page of visitors loads. */
  entry: string;
  /** The module of the page that most come for. */
  page: string;
}

/**
 * Puts into one file what the entry imports statically and what that page shares with the others: left alone, a dozen
 * small files come later and compress worse. What only one of them needs stays in its own.
 */
export function firstLoadChunk({ entry, page }: FirstLoad) {
  let modules: Set<string> | undefined;
  return {
    debugName: 'page',
    name: (id: string, graph: Rolldown.ChunkingContext) => {
      modules ??= firstLoad(graph, entry, page);
      return modules.has(id) ? 'page' : null;
    },
    includeDependenciesRecursively: false,
  };
}

function firstLoad(graph: Rolldown.ChunkingContext, entry: string, page: string): Set<string> {
  const always = staticImports(graph, entry);
  const lazy = [...always].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
  const others = new Set(lazy.filter((id) => id !== page).flatMap((id) => [...staticImports(graph, id)]));
  const shared = [...staticImports(graph, page)].filter((id) => others.has(id));
  return new Set([...always, ...shared]);
}

function staticImports(graph: Rolldown.ChunkingContext, root: string): Set<string> {
  const found = new Set([root]);
  // A set also hands out what is added while one walks it.
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
