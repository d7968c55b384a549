/** Fills `{placeholders}` with encoded values. What would change the path's shape is a defect, and is not sent. */
export function fillPath(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (!value || value === '.' || value === '..')
      throw new Error(`no usable value for {${name}} of ${template}`);
    return encodeURIComponent(value);
  });
}
