import type { FastifyInstance } from 'fastify';

/** The pattern of every route that answers GET, as the framework lists them: a tree, four characters a level. */
export function getRoutes(http: FastifyInstance): string[] {
  const above: string[] = [];
  return http
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part, methods] = /^(.*?)[├└]── (\S*) \((.*)\)$/.exec(line) ?? [];
      if (part === undefined) return [];
      const depth = indent.length / 4;
      above.splice(depth, Infinity, part);
      return methods?.split(', ').includes('GET') ? [above.join('').replaceAll('//', '/')] : [];
    });
}
