import type { AuditedDocument } from '#content/audit/document-audit.ts'
import { audienceName, type Finding, LEVELS, type Level } from '#content/audit/rule.ts'

const KINDS: Record<AuditedDocument['kind'], string> = {
  page: 'halaman',
  feed: 'umpan',
  sitemap: 'peta situs',
  'robots.txt': 'robots.txt',
  'missing page': 'alamat yang tidak ada',
}

const WORDS: Record<Level, string> = { refused: 'DITOLAK', cut: 'TERPOTONG', advice: 'SARAN' }

/** Sources that are named of a finding that many machines share. */
const MOST_SOURCES = 2

/** What `warta audit` prints: document by document what is wrong, whose rule it is, and where the rule stands. */
export function describeAudit(documents: readonly AuditedDocument[]): string {
  const told = documents.filter(({ findings, unchecked }) => unchecked || findings.length > 0)
  return [...told.map(describeDocument), summary(documents)].join('\n\n')
}

function describeDocument({ address, kind, findings, unchecked }: AuditedDocument): string {
  const lines = [`${address} (${KINDS[kind]})`]
  if (unchecked) lines.push(`  TIDAK DAPAT DIPERIKSA: ${unchecked}`)
  for (const same of together(findings)) {
    const [first] = same
    if (!first) continue
    const names = same.map(({ audience }) => audienceName(audience)).join(', ')
    lines.push(`  ${WORDS[first.level]} ${names}: ${first.seen} ${first.todo}`)
    lines.push(`    ${first.rule}: ${sourcesOf(same)}`)
  }
  return lines.join('\n')
}

/** Findings of several machines that say the same, side by side. */
function together(findings: readonly Finding[]): Finding[][] {
  const groups = Map.groupBy(findings, ({ level, seen, todo }) => `${level}\n${seen}\n${todo}`)
  return [...groups.values()]
}

function sourcesOf(findings: readonly Finding[]): string {
  const names = [...new Set(findings.map(({ source }) => `${source.name} <${source.url}>`))]
  const more =
    names.length > MOST_SOURCES ? `; dan ${names.length - MOST_SOURCES} lagi (--json)` : ''
  return names.slice(0, MOST_SOURCES).join('; ') + more
}

function summary(documents: readonly AuditedDocument[]): string {
  const counts = LEVELS.map((level) => {
    const count = documents
      .flatMap(({ findings }) => together(findings))
      .filter(([first]) => first?.level === level).length
    return `${count} ${WORDS[level].toLowerCase()}`
  })
  const unchecked = documents.filter((document) => document.unchecked).length
  const rest = unchecked > 0 ? `, ${unchecked} tidak dapat diperiksa` : ''
  return `${documents.length} dokumen diperiksa: ${counts.join(', ')}${rest}.`
}
