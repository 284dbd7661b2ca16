import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { sayIndonesian } from '#content/base/desk-words/say.ts'
import type { CdnFacts } from '#content/model/health/cdn-health.ts'
import type { SeenNode } from '#content/model/health/node-health.ts'
import { MachinePage } from './machine-page.tsx'

const now = new Date('2026-11-30T02:00:00Z')
const here = { name: 'satu', version: '1+a', edges: 2, renderers: 1 }
const node: SeenNode = {
  ...here,
  since: new Date('2026-11-29T02:00:00Z'),
  silent: 100,
  behind: 0,
  passedAt: undefined,
}

/** The page, of which each section follows its heading. */
const sections = (nodes: readonly SeenNode[] | undefined, cdn?: CdnFacts) => {
  const page = (
    <MachinePage
      nodes={nodes}
      here={here}
      files="s3://foto"
      cdn={cdn}
      verifiedAt="unset"
      now={now}
      say={sayIndonesian}
    />
  )
  return renderToStaticMarkup(page).split('<h2>')
}

it.each([undefined, [], [node]])('shows a portal on one machine: %j', (nodes) => {
  const [head, machine, files] = sections(nodes)
  expect(head).toContain('Portal ini berjalan di satu mesin.')
  expect(machine).toMatch(/^satu<.*1\+a.*<dd>2<\/dd>/)
  expect(files).toContain('s3://foto')
  expect(files).toContain('Belum ada tempat untuk cadangan.')
})

it('says of each of several nodes how it is', () => {
  const late = { ...node, name: 'dua', behind: 3, silent: 7_000, edges: undefined }
  const gone = { ...node, name: 'tiga', silent: 300_000 }
  const [head, first, second, third] = sections([node, late, gone])
  expect(head).toContain('3 mesin memakai satu basis data. Halaman ini dijawab oleh satu.')
  expect(first).toContain('Mengikuti setiap perubahan')
  expect(first).toContain('baru saja')
  expect(second).toContain('Tertinggal')
  expect(second).toContain('tidak diketahui')
  expect(third).toContain('Tidak terdengar')
  expect(third).toContain('08:55 WIB')
})

it('says of a CDN whether it takes purges', () => {
  const cdn: CdnFacts = { name: 'fastly SU1Z0', toldAt: now, failure: undefined }
  expect(sections([node]).at(-1)).not.toContain('CDN')
  expect(sections([node], cdn).at(-1)).toContain('<dt>CDN</dt><dd>Mengikuti setiap perubahan</dd>')
  const failure = { since: now, reason: 'api.fastly.com answered a purge with 403.' }
  expect(sections([node], { ...cdn, failure }).at(-1)).toMatch(
    /Sejak .*09:00 WIB tidak menerima perubahan: api\.fastly\.com answered a purge with 403\./,
  )
})
