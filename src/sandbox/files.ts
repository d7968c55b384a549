/** The smallest PDF that a viewer opens: one page with one line. */
export function tinyPdf(line: string): Buffer {
  const text = `BT /F1 14 Tf 40 100 Td (${line.replace(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);

  const header = '%PDF-1.4\n';
  const offsets: number[] = [];
  let position = header.length;
  for (const object of objects) {
    offsets.push(position);
    position += object.length;
  }
  const table = [
    '0000000000 65535 f ',
    ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `),
  ];
  const trailer = [
    'xref',
    `0 ${table.length}`,
    ...table,
    'trailer',
    `<< /Size ${table.length} /Root 1 0 R >>`,
    'startxref',
    position,
    '%%EOF',
    '',
  ].join('\n');
  return Buffer.from(header + objects.join('') + trailer, 'latin1');
}

export function csv(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}
