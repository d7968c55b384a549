/** Which methods each path has: what Fastify does not tell once it has found no route. */
export class RouteTable {
  private readonly routes: { pattern: RegExp; methods: Set<string> }[] = [];

  add(url: string, method: string | string[]): void {
    const pattern = new RegExp(
      `^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`,
      'i',
    );
    const known = this.routes.find((route) => route.pattern.source === pattern.source);
    const methods = known?.methods ?? new Set();
    for (const name of [method].flat()) methods.add(name);
    if (!known) this.routes.push({ pattern, methods });
  }

  methodsOf(url: string): string[] {
    const [path = ''] = url.split('?');
    const fitting = this.routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort();
  }
}
