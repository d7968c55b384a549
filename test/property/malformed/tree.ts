import { TOKENS, type TokenName } from './tokens.js';

export type Path = readonly (string | number)[];

/** What happens to one value of a documented answer. */
export type Change =
  | { kind: 'replaced'; by: TokenName }
  | { kind: 'removed' }
  | { kind: 'wrapped' }
  | { kind: 'told twice, the second counts'; by: TokenName };

/** What may be added to a documented answer without a word of it being changed. */
export type Harmless =
  | { kind: 'extra member'; name: string; by: TokenName; first: boolean }
  | { kind: 'told twice, the first does not count'; by: TokenName };

interface Node {
  path: Path;
  value: unknown;
}

const known = new Map<string, Node[]>();

/** Every value of a document, the whole first. */
export function nodesOf(text: string): Node[] {
  let nodes = known.get(text);
  if (!nodes) {
    nodes = text === '' ? [] : walk({ path: [], value: JSON.parse(text) as unknown });
    known.set(text, nodes);
  }
  return nodes;
}

/** The values that something can be added to. */
export function nodesFor({ kind }: Harmless, text: string): Node[] {
  return nodesOf(text).filter(({ path, value }) =>
    kind === 'extra member'
      ? value !== null && typeof value === 'object' && !Array.isArray(value)
      : typeof path.at(-1) === 'string',
  );
}

function walk(node: Node): Node[] {
  const { path, value } = node;
  if (value === null || typeof value !== 'object') return [node];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [node, ...entries.flatMap(([name, member]) => walk({ path: [...path, name], value: member }))];
}

/** The document with one of its values changed. */
export function changed(text: string, path: Path, change: Change): string {
  const name = path.at(-1);
  return written(JSON.parse(text) as unknown, path, (json) => {
    switch (change.kind) {
      case 'replaced':
        return json.replaced(TOKENS[change.by]);
      case 'removed':
        return name === undefined ? '' : json.replaced(null);
      case 'wrapped':
        return json.replaced(`[${json.text}]`);
      case 'told twice, the second counts':
        return typeof name === 'string'
          ? json.replaced(`${json.text},${JSON.stringify(name)}:${TOKENS[change.by]}`)
          : json.replaced(TOKENS[change.by]);
    }
  });
}

/** The document with something beside what it says. */
export function enriched(text: string, path: Path, addition: Harmless): string {
  const name = path.at(-1);
  return written(JSON.parse(text) as unknown, path, (json) => {
    if (addition.kind === 'extra member') {
      const inner = json.text.slice(1, -1);
      const member = `${JSON.stringify(addition.name)}:${TOKENS[addition.by]}`;
      const members = addition.first ? [member, inner] : [inner, member];
      return json.replaced(`{${members.filter((part) => part !== '').join(',')}}`);
    }
    return json.replaced(`${TOKENS[addition.by]},${JSON.stringify(name)}:${json.text}`);
  });
}

interface Written {
  /** The value as JSON. */
  text: string;
  /** The document with other JSON in its place; null leaves the member or item out. */
  replaced(by: string | null): string;
}

/** Writes a document with one value left open, since what replaces it may be more than JSON.stringify can say. */
function written(document: unknown, path: Path, write: (json: Written) => string): string {
  const writeRest = (value: unknown, rest: Path, by: string | null): string | null => {
    const [head, ...tail] = rest;
    if (head === undefined) return by;
    const parts = Object.entries(value as object).flatMap(([name, member]: [string, unknown]) => {
      const json = name === String(head) ? writeRest(member, tail, by) : JSON.stringify(member);
      if (json === null) return [];
      return [Array.isArray(value) ? json : `${JSON.stringify(name)}:${json}`];
    });
    return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
  };
  const open = path.reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], document);
  return write({
    text: JSON.stringify(open),
    replaced: (by) => writeRest(document, path, by) ?? '',
  });
}
