/** What is wrong with a PDF's frame (PDF 32000-1:2008 §7.5): header, cross-reference offsets, stream lengths, trailer. */
export function pdfFaults(bytes: Uint8Array): string[] {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  if (!text.startsWith('%PDF-')) return ['it does not begin with %PDF-']
  const [, start = ''] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? []
  const table = text.slice(Number(start))
  const [head = '', count = ''] = /^xref\n0 (\d+)\n/.exec(table) ?? []
  if (start === '' || head === '') return ['its last lines do not lead to a cross-reference table']
  const faults: string[] = []
  for (let number = 1; number < Number(count); number += 1) {
    const row = table.slice(head.length + 20 * number, head.length + 20 * (number + 1))
    if (!/^\d{10} 00000 n \n$/.test(row)) faults.push(`entry ${number} is not twenty bytes`)
    if (!text.startsWith(`${number} 0 obj\n`, Number(row.slice(0, 10)))) faults.push(`object ${number} is not there`)
  }
  if (!table.includes(`/Size ${count} `)) faults.push('the trailer counts otherwise')
  for (const [, length, content = ''] of text.matchAll(/\/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/g)) {
    if (content.length !== Number(length)) faults.push(`a stream of ${content.length} bytes says ${length}`)
  }
  return faults
}
