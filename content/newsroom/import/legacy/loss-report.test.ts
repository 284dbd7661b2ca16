import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openLossReport } from './loss-report.ts'

it('counts the stories that have each reason, and lists what no story takes along', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-report-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const report = await openLossReport(join(folder, 'laporan'))
  const about = { origin: 'x', address: 'https://lama.example/a', kind: 'story', change: 'created' }
  const add = (headline: string, ...losses: string[]) =>
    report.add({ ...about, headline, losses } as const as Parameters<typeof report.add>[0])
  await add('Satu', 'Shortcode [a] dilepas.', 'Gambar https://lama.example/1.jpg tidak diambil.')
  await add(
    'Dua',
    'Gambar https://lama.example/2.jpg tidak diambil.',
    'Gambar https://lama.example/3.jpg tidak diambil.',
  )
  await add('Utuh')
  await report.finish('https://warta.example/admin', [
    { id: '2 komentar tidak diambil.', en: '' },
    { id: '1 gambar <tidak> tampil.', en: '', addresses: ['https://lama.example/x.jpg'] },
  ])
  const page = readFileSync(join(folder, 'laporan.html'), 'utf8')
  expect(page).toContain(
    '<li>2 × Gambar … tidak diambil.</li>\n<li>1 × Shortcode [a] dilepas.</li>\n',
  )
  expect(page).toContain('<li>2 komentar tidak diambil.</li>')
  expect(page).toContain(
    '<summary>1 gambar &lt;tidak&gt; tampil.</summary><ul>\n<li>https://lama.example/x.jpg</li>',
  )
  expect(page).not.toContain('Utuh')
})
