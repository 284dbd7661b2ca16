import type { Reading } from '#content/intake/copy/incoming-story.ts'

/** The output of `--dry-run`: each part that was understood with its line number, then what was dropped. */
export function describeReading(file: string, reading: Reading): string {
  const lines = [
    `${file}`,
    '',
    'Dipahami:',
    ...reading.understood.map(({ line, what, value }) => row(line, what, value)),
  ]
  if (reading.dropped.length > 0) {
    lines.push('', 'Tidak diambil:')
    lines.push(...reading.dropped.map(({ line, text, reason }) => row(line, reason, text)))
  }
  if (reading.warnings.length > 0) {
    lines.push('', 'Perhatian:')
    lines.push(
      ...reading.warnings.map(({ line, message }) =>
        line ? row(line, '', message) : `  ${message}`,
      ),
    )
  }
  return lines.join('\n')
}

function row(line: number, what: string, value: string): string {
  const shown = value.length > 90 ? `${value.slice(0, 89)}…` : value
  return `  ${String(line).padStart(4)}  ${what.padEnd(12)} ${shown.replaceAll('\n', ' ')}`
}
