import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditedDocument } from '#content/audit/document-audit.ts'
import { type CommandResult, runWarta } from '#tests/running/warta-command.ts'
import { type FaultySite, startFaultySite } from './faulty-site.ts'

let site: FaultySite
beforeAll(async () => {
  site = await startFaultySite()
})
afterAll(() => site.close())

const audit = (...parameters: string[]) =>
  runWarta(['audit', ...parameters], { variables: { SITE_URL: 'https://warta.example' } })

const documentsOf = ({ output }: CommandResult): AuditedDocument[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** The faults found at `path`, without advice: `level audience rule`. */
function faultsAt(documents: readonly AuditedDocument[], path: string): string[] {
  const found = documents.find(({ address }) => address === site.url + path)
  if (!found) throw new Error(`${path} was not checked.`)
  return found.findings
    .filter(({ level }) => level !== 'advice')
    .map(({ level, audience, rule }) => `${level} ${audience} ${rule}`)
}

describe('an audit of another site', () => {
  let result: CommandResult
  let documents: AuditedDocument[]
  let asked: FaultySite['asked']
  beforeAll(async () => {
    site.asked.length = 0
    result = await audit(site.url, '--all', '--json')
    documents = documentsOf(result)
    asked = [...site.asked]
  })

  it('exits with 1 when something is refused', () => {
    expect(result).toMatchObject({ exitCode: 1, errors: '' })
  })

  it.each([
    ['/tanpa-tag', 'refused whatsapp preview-title'],
    ['/tanpa-tag', 'cut facebook preview-image'],
    ['/tanpa-tag', 'cut google page-beyond-last'],
    ['/noindex', 'refused google noindex'],
    ['/brotli', 'refused facebook answer'],
    ['/gambar-hilang', 'refused whatsapp picture'],
    ['/baik', 'refused x robots-txt-allows'],
    ['/hilang.xml', 'refused google sitemap-answer'],
    ['/berita.xml', 'cut news news-age'],
    ['/umpan.xml', 'refused feed feed-readable'],
  ])('finds at %s: %s', (path, fault) => {
    expect(faultsAt(documents, path)).toContain(fault)
  })

  it('finds nothing else on a good page', () => {
    expect(faultsAt(documents, '/baik')).toEqual(['refused x robots-txt-allows'])
    expect(faultsAt(documents, '/halaman.xml')).toEqual([])
    expect(faultsAt(documents, '/robots.txt')).toEqual([])
  })

  it('finds that missing pages answer 200', () => {
    const nowhere = documents.find(({ kind }) => kind === 'missing page')
    expect(nowhere?.findings.map(({ rule }) => rule)).toEqual(['soft-404'])
  })

  it('obeys robots.txt, sends one request at a time, and none twice as the same machine', () => {
    expect(asked.filter(({ path }) => path.startsWith('/rahasia/'))).toEqual([])
    expect(site.most()).toBe(1)
    const machines = asked.filter(({ path }) => path === '/baik').map(({ userAgent }) => userAgent)
    expect(machines).not.toContain('Twitterbot/1.0')
    expect(machines).toHaveLength(9)
    expect(new Set(machines).size).toBe(9)
  })
})

describe('an audit of one page', () => {
  it('reports the observation, the remedy and the source of the rule', async () => {
    const { exitCode, output } = await audit(`${site.url}/gambar-hilang`)
    expect(exitCode).toBe(1)
    expect(output).toContain(`${site.url}/gambar-hilang (halaman)`)
    expect(output).toContain(
      `DITOLAK WhatsApp, Facebook, Telegram, LinkedIn, Slack, Discord, iMessage: Gambar ${site.url}/hilang.jpg dijawab 404.`,
    )
    expect(output).toContain('https://developers.facebook.com/documentation/')
    expect(output).toMatch(/dokumen diperiksa: \d+ ditolak/)
  })

  it('can be limited to machines, and can fetch the page from another server', async () => {
    const via = new URL(site.url).host
    const front = 'http://contoh.example/'
    const result = await audit(front, '--all', '--limit', '2', '--via', via, '--json')
    const documents = documentsOf(result)
    expect(documents.filter(({ kind }) => kind === 'page')).toHaveLength(2)
    expect(documents.filter(({ address }) => !address.startsWith(front))).toEqual([])
  })

  it('accepts a sitemap or a feed', async () => {
    const [sitemap, feed] = await Promise.all([
      audit(`${site.url}/halaman.xml`, '--json'),
      audit(`${site.url}/berita.xml`, '--json'),
    ])
    expect(sitemap.exitCode).toBe(0)
    expect(documentsOf(sitemap)).toMatchObject([{ kind: 'sitemap', findings: [] }])
    expect(documentsOf(feed)).toMatchObject([{ kind: 'sitemap', findings: [{ rule: 'news-age' }] }])
  })

  it.each([
    ['http://127.0.0.1:1/', /menolak sambungan/],
    ['http://tidak-ada.invalid/', /tidak dikenal DNS/],
    ['/berkas.pdf', /bukan HTML.*application\/pdf/],
    ['secure', /TLS/],
    ['kapal', /bukan alamat http/],
  ])('exits with 2 and a reason when %s cannot be checked', async (address, reason) => {
    const full = address.startsWith('/')
      ? site.url + address
      : address === 'secure'
        ? site.url.replace('http:', 'https:')
        : address
    const { exitCode, output, errors } = await audit(full)
    expect(exitCode).toBe(2)
    expect(output + errors).toMatch(reason)
  })

  it('exits with 2 when the settings are invalid', async () => {
    const result = await runWarta(['audit', '--all'], { variables: { SITE_URL: 'warta' } })
    expect(result).toMatchObject({
      exitCode: 2,
      errors: expect.stringMatching(/^SITE_URL must be/),
    })
  })

  it('requires an address', async () => {
    expect(await audit()).toMatchObject({
      exitCode: 1,
      output: '',
      errors: expect.stringMatching(/missing required argument 'url'/),
    })
  })
})
