import type { Rolldown } from 'vite';

/** Everything that `root` imports statically is one file: left alone, a dozen small ones load later and compress worse. */
export function oneChunk(name: string, root: string) {
  let modules: Set<string> | undefined;
  return {
    includeDependenciesRecursively: false,
    name: (id: string, graph: Rolldown.ChunkingContext) => {
      modules ??= staticImports(root, graph);
      return modules.has(id) ? name : null;
    },
  };
}

function staticImports(root: string, graph: Rolldown.ChunkingContext): Set<string> {
  const found = new Set([root]);
  // A set also hands out what is added while one walks it.
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
