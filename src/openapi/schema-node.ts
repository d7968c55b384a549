/** A schema of the document, as far as it is changed here. */
export interface SchemaNode {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  required?: string[];
  oneOf?: SchemaNode[];
}

export type Schemas = Record<string, SchemaNode>;

/** The name that a reference leads to. */
export function nameOf($ref: string): string {
  return $ref.split('/').at(-1) ?? '';
}
