import { describe, expect, it } from 'vitest'
import type { AuditedDocument } from '#content/audit/document-audit.ts'
import { sources } from '#content/audit/fetch/rule-source.ts'
import { type Finding, judge } from '#content/audit/rules/rule.ts'
import { describeAudit } from './audit-description.ts'

const finding = (change: Partial<Finding> = {}): Finding => ({
  rule: 'picture-size',
  audience: 'whatsapp',
  level: 'refused',
  seen: 'Gambar 700 KB.',
  todo: 'Perkecil.',
  source: sources.whatsapp,
  ...change,
})

const page = (path: string, ...findings: Finding[]): AuditedDocument => ({
  address: `https://warta.example${path}`,
  kind: 'page',
  findings,
})

describe('describeAudit', () => {
  it('lists machines with the same finding together, with the rule and its source', () => {
    const output = describeAudit([
      page('/a', finding(), finding({ audience: 'x', source: sources.x })),
      page('/b'),
    ])
    expect(output).toBe(`https://warta.example/a (halaman)
  DITOLAK WhatsApp, X: Gambar 700 KB. Perkecil.
    picture-size: ${sources.whatsapp.name} <${sources.whatsapp.url}>; ${sources.x.name} <${sources.x.url}>

2 dokumen diperiksa: 1 ditolak, 0 terpotong, 0 saran.`)
  })

  it('prints a finding of many documents once', () => {
    const output = describeAudit(['/a', '/b', '/c', '/d'].map((path) => page(path, finding())))
    expect(output.match(/Gambar 700 KB/g)).toHaveLength(1)
    expect(output).toContain('4 dokumen, misalnya https://warta.example/a')
    expect(output).toContain('4 dokumen diperiksa: 4 ditolak')
  })

  it('names what could not be checked', () => {
    const output = describeAudit([{ ...page('/a'), unchecked: 'Tidak ada server.' }])
    expect(output).toContain('TIDAK DAPAT DIPERIKSA: Tidak ada server.')
    expect(output).toContain('1 tidak dapat diperiksa.')
  })

  it('judge puts the worst findings first', () => {
    const rule = (level: Finding['level']) => ({
      ...finding(),
      id: level,
      check: () => [finding({ level })],
    })
    const found = judge([rule('advice'), rule('refused'), rule('cut')], undefined)
    expect(found.map(({ level }) => level)).toEqual(['refused', 'cut', 'advice'])
  })
})
