import type { OpenAPIObject } from '@nestjs/swagger';

const REFERENCE = /^#\/components\/(schemas|headers|examples)\/(.+)$/;
type Components = Record<string, Record<string, unknown>>;

/** The document with only the components that its paths lead to. */
export function withUsedComponents(document: OpenAPIObject): OpenAPIObject {
  const components = (document.components ?? {}) as Components;
  const used = new Map<string, Set<string>>();
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const member of Object.values(node)) {
      const [, kind = '', name = ''] = (typeof member === 'string' && REFERENCE.exec(member)) || [];
      if (kind === '') visit(member);
      else if (!used.get(kind)?.has(name)) {
        used.set(kind, (used.get(kind) ?? new Set()).add(name));
        visit(components[kind]?.[name]);
      }
    }
  };
  visit(document.paths);
  const kept = Object.entries(components).map(([kind, named]) => [
    kind,
    Object.fromEntries(Object.entries(named).filter(([name]) => used.get(kind)?.has(name))),
  ]);
  return { ...document, components: Object.fromEntries(kept) as OpenAPIObject['components'] };
}
