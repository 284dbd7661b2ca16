import type { AuditedDocument } from '#content/audit/document-audit.ts'
import { audienceName, type Finding, LEVELS, type Level } from '#content/audit/rules/rule.ts'

const KINDS: Record<AuditedDocument['kind'], string> = {
  page: 'halaman',
  feed: 'umpan',
  sitemap: 'peta situs',
  'robots.txt': 'robots.txt',
  'missing page': 'alamat yang tidak ada',
}

const WORDS: Record<Level, string> = { refused: 'DITOLAK', cut: 'TERPOTONG', advice: 'SARAN' }

/** At most this many sources are printed for a finding that several machines share. */
const MOST_SOURCES = 2
/** A finding of at least this many documents is printed once for all of them. */
const OFTEN = 4

/** The findings of one document with the same text, one per machine. */
type Remark = [Finding, ...Finding[]]

/** The output of `warta audit`: per document, what is wrong, whose rule it is, and its source. */
export function describeAudit(documents: readonly AuditedDocument[]): string {
  const described = documents.map((document) => ({
    document,
    remarks: remarksOf(document.findings),
  }))
  const places = new Map<string, AuditedDocument[]>()
  for (const { document, remarks } of described) {
    for (const [first] of remarks) {
      places.set(keyOf(first), [...(places.get(keyOf(first)) ?? []), document])
    }
  }
  const isCommon = ([first]: Remark) => (places.get(keyOf(first))?.length ?? 0) >= OFTEN
  const single = described.flatMap(({ document, remarks }) =>
    describeDocument(
      document,
      remarks.filter((remark) => !isCommon(remark)),
    ),
  )
  const common = new Map(
    described.flatMap(({ remarks }) =>
      remarks.filter(isCommon).map((remark) => [keyOf(remark[0]), remark] as const),
    ),
  )
  const shared = [...common].map(([key, remark]) => describeCommon(remark, places.get(key) ?? []))
  return [...single, ...shared, summary(documents)].join('\n\n')
}

function describeDocument(
  { address, kind, unchecked }: AuditedDocument,
  remarks: readonly Remark[],
): string[] {
  if (!unchecked && remarks.length === 0) return []
  const lines = [`${address} (${KINDS[kind]})`]
  if (unchecked) lines.push(`  TIDAK DAPAT DIPERIKSA: ${unchecked}`)
  return [[...lines, ...remarks.flatMap(describeRemark)].join('\n')]
}

function describeCommon(remark: Remark, documents: readonly AuditedDocument[]): string {
  const heading = `${documents.length} dokumen, misalnya ${documents[0]?.address}`
  return [heading, ...describeRemark(remark)].join('\n')
}

function describeRemark(remark: Remark): string[] {
  const [{ level, seen, todo, rule }] = remark
  const names = remark.map(({ audience }) => audienceName(audience)).join(', ')
  return [`  ${WORDS[level]} ${names}: ${seen} ${todo}`, `    ${rule}: ${sourcesOf(remark)}`]
}

function remarksOf(findings: readonly Finding[]): Remark[] {
  return [...Map.groupBy(findings, keyOf).values()] as Remark[]
}

const keyOf = ({ level, seen, todo }: Finding) => [level, seen, todo].join('\n')

function sourcesOf(findings: readonly Finding[]): string {
  const names = [...new Set(findings.map(({ source }) => `${source.name} <${source.url}>`))]
  const more =
    names.length > MOST_SOURCES ? `; dan ${names.length - MOST_SOURCES} lagi (--json)` : ''
  return names.slice(0, MOST_SOURCES).join('; ') + more
}

function summary(documents: readonly AuditedDocument[]): string {
  const remarks = documents.flatMap(({ findings }) => remarksOf(findings))
  const counts = LEVELS.map((level) => {
    const count = remarks.filter(([first]) => first.level === level).length
    return `${count} ${WORDS[level].toLowerCase()}`
  })
  const unchecked = documents.filter((document) => document.unchecked).length
  const rest = unchecked > 0 ? `, ${unchecked} tidak dapat diperiksa` : ''
  return `${documents.length} dokumen diperiksa: ${counts.join(', ')}${rest}.`
}
