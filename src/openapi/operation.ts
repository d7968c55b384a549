import type { Action } from '../billing/actions.js';
import type { SchemaNode } from './schema-node.js';

export type Named = Record<string, { summary?: string; value?: unknown; $ref?: string }>;
type Content = Record<string, { schema: SchemaNode; examples?: Named }>;

export interface Response {
  description: string;
  headers?: Record<string, { $ref: string }>;
  content?: Content;
}

/** An operation of the document, as far as it is completed here. */
export interface OpenApiOperation {
  operationId: string;
  'x-action'?: Action;
  summary: string;
  parameters?: { name: string; in: string; examples?: Named }[];
  requestBody?: { content: Content };
  responses: Record<string, Response>;
}
