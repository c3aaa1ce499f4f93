import type { Rolldown } from 'vite';

export interface FirstLoad {
  /** What every page of visitors loads. */
  entry: string;
  /** The module of the page that most come for. */
  page: string;
  /** Tells the modules that each load one page's own. */
  isPage: (id: string) => boolean;
}

type Chunk = 'page' | 'pages' | null;

/**
 * Puts into one file what the entry imports statically and what that page shares with the others, and into another
 * what the others share among themselves: left alone, a dozen small files come later and compress worse. What only one
 * of them needs stays in its own, and so does what is loaded after the page is alive.
 */
export function firstLoadChunks(firstLoad: FirstLoad) {
  let chunkOf: ((id: string) => Chunk) | undefined;
  return {
    debugName: 'page',
    name: (id: string, graph: Rolldown.ChunkingContext) => (chunkOf ??= chunks(graph, firstLoad))(id),
    includeDependenciesRecursively: false,
  };
}

function chunks(graph: Rolldown.ChunkingContext, { entry, page, isPage }: FirstLoad): (id: string) => Chunk {
  const always = staticImports(graph, entry);
  const own = staticImports(graph, page);
  const others = lazyImports(graph, always).filter((id) => id !== page && isPage(id));
  const pages = others.map((id) => staticImports(graph, id));
  const late = [own, ...pages].flatMap((modules) => lazyImports(graph, modules));
  const elsewhere = new Set(
    [...pages, ...late.map((id) => staticImports(graph, id))].flatMap((modules) => [...modules]),
  );
  return (id) => {
    if (always.has(id) || (own.has(id) && elsewhere.has(id))) return 'page';
    return pages.filter((modules) => modules.has(id)).length > 1 ? 'pages' : null;
  };
}

function lazyImports(graph: Rolldown.ChunkingContext, modules: ReadonlySet<string>): string[] {
  return [...modules].flatMap((id) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
}

function staticImports(graph: Rolldown.ChunkingContext, root: string): Set<string> {
  const found = new Set([root]);
  // A set also hands out what is added while one walks it.
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
