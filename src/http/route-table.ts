/** All routes, for two things that Fastify cannot do: methods of a path for `Allow`, and matching without regard to case. */
export class RouteTable {
  private readonly routes: { pattern: RegExp; methods: Set<string> }[] = [];
  private readonly caseless: { pattern: RegExp; segments: string[] }[] = [];
  /** How the case-insensitive paths begin, so that other requests skip the search. */
  private beginnings: RegExp | null = null;

  add(url: string, method: string | string[], ignoreCase = false): void {
    const pattern = patternOf(url);
    const known = this.routes.find((route) => route.pattern.source === pattern.source);
    const methods = known?.methods ?? new Set();
    for (const name of [method].flat()) methods.add(name);
    if (known) return;
    this.routes.push({ pattern, methods });
    if (!ignoreCase) return;
    this.caseless.push({ pattern: new RegExp(pattern, 'i'), segments: url.split('/') });
    const starts = new Set(this.caseless.map(({ segments }) => escape(segments.slice(0, 3).join('/'))));
    this.beginnings = new RegExp(`^(${[...starts].join('|')})/`, 'i');
  }

  methodsOf(url: string): string[] {
    const [path = ''] = url.split('?');
    const fitting = this.routes.filter(({ pattern }) => pattern.test(path));
    return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort();
  }

  /** A URL with its path in the case of its route, where that is one whose case does not matter. */
  asRegistered(url: string): string {
    if (!this.beginnings?.test(url)) return url;
    const end = url.indexOf('?');
    const path = end < 0 ? url : url.slice(0, end);
    const route = this.caseless.find(({ pattern }) => pattern.test(path));
    if (!route) return url;
    const given = path.split('/');
    const written = route.segments.map((segment, index) =>
      segment.startsWith(':') ? given[index] : segment,
    );
    return written.join('/') + (end < 0 ? '' : url.slice(end));
  }
}

function patternOf(url: string): RegExp {
  return new RegExp(`^${escape(url).replace(/:\w+/g, '[^/]+')}$`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
