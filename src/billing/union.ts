import type { Type } from '@nestjs/common';
import { ApiExtraModels, ApiProperty, getSchemaPath, type ApiPropertyOptions } from '@nestjs/swagger';

/** A value that is one of several classes, told apart by a field. TypeScript has no class for it, so it has a name. */
export interface Union<T> {
  readonly name: string;
  readonly classes: readonly Type<T>[];
  readonly schema: object;
}

/** A union by the values of its field: several values may stand for the same class. */
export function unionOf<T>(
  name: string,
  description: string,
  field: string,
  classByValue: Readonly<Record<string, Type<T>>>,
): Union<T> {
  const classes = [...new Set(Object.values(classByValue))];
  const mapping = Object.fromEntries(
    Object.entries(classByValue).map(([value, type]) => [value, getSchemaPath(type)]),
  );
  const oneOf = classes.map((type) => ({ $ref: getSchemaPath(type) }));
  return { name, classes, schema: { description, oneOf, discriminator: { propertyName: field, mapping } } };
}

export function referenceTo({ name }: Pick<Union<unknown>, 'name'>): { $ref: string } {
  return { $ref: getSchemaPath(name) };
}

/** Documents a field that is one of the classes. */
export function UnionProperty(
  union: Union<unknown>,
  description: string,
  { nullable = false } = {},
): PropertyDecorator {
  const options: ApiPropertyOptions = { allOf: [referenceTo(union)], description, nullable };
  return (target, key) => {
    ApiExtraModels(...union.classes)(target.constructor);
    ApiProperty(options)(target, key);
  };
}

/** Documents a field that is a class, or one of the classes of a union; `array` for a list of them. */
export function ItemProperty<T>(
  item: Type<T> | Union<T>,
  { description, array = false }: { description?: string; array?: boolean },
): PropertyDecorator {
  if (typeof item === 'function') return ApiProperty({ type: array ? [item] : item, description });
  if (!array) return UnionProperty(item, description ?? '');
  return (target, key) => {
    ApiExtraModels(...item.classes)(target.constructor);
    ApiProperty({ type: 'array', items: referenceTo(item), description })(target, key);
  };
}
