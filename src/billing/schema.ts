import { ApiProperty, ApiSchema, type ApiPropertyOptions } from '@nestjs/swagger';

/** The values of a closed list, in the order in which they are shown, each with what it means. */
export type Meanings = Readonly<Record<string, string>>;

/** Documents a member that is one of a closed list. */
export function OneOf(values: Meanings, about: string, options: ApiPropertyOptions = {}): PropertyDecorator {
  const documented = { enum: Object.keys(values), description: explained(about, values) };
  return ApiProperty({ ...documented, ...options });
}

/**
 * Documents a field that is always null in this class, where other classes of the union have a value. Generators that
 * know no type of null alone take it for a text that may be null.
 */
export function NullProperty(description: string, format?: string): PropertyDecorator {
  const schema = { type: 'string', nullable: true, const: null, description, ...(format && { format }) };
  return ApiProperty(schema as ApiPropertyOptions);
}

/** Words, and below them a list of each value’s meaning. */
export function explained(about: string, values: Meanings): string {
  const rows = Object.entries(values).map(([value, meaning]) => `- \`${value}\`: ${meaning}`);
  return `${about}\n\n${rows.join('\n')}`;
}

/** A whole number that may pass 2^31: generated clients need to know. */
export const INT64 = { format: 'int64' } as const;

/** Where the document’s generator keeps the order of members, and what its compiler plugin leaves in a class. */
const ORDER = 'swagger/apiModelPropertiesArray';
interface Compiled {
  _OPENAPI_METADATA_FACTORY?: () => Record<string, unknown>;
}

/** Documents a class. Its members are shown as they stand there; by itself the generator puts decorated ones first. */
export function Described(description: string): ClassDecorator {
  return (target) => {
    ApiSchema({ description })(target);
    const own = Object.keys((target as Compiled)._OPENAPI_METADATA_FACTORY?.() ?? {}).map(
      (name) => `:${name}`,
    );
    const decorated = (Reflect.getMetadata(ORDER, target.prototype as object) ?? []) as string[];
    Reflect.defineMetadata(ORDER, [...new Set([...own, ...decorated])], target.prototype as object);
  };
}
