import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { graphOf } from '#content/machines/describe/site-seo.ts'
import { StructuredData } from './structured-data.tsx'

it.each(['</script>', '</script ><img src=x>', '</SCRIPT/>', '<!-- <script>', '<b> & "\u2028"'])(
  'structured data cannot be closed by %j, and keeps it character by character',
  (name) => {
    const data = graphOf([{ '@type': 'Thing', name }])
    const html = renderToStaticMarkup(<StructuredData scriptKey="berita" data={data} />)
    const [, json = ''] = /^<script type="application\/ld\+json" id="berita">(.*)<\/script>$/s.exec(
      html,
    ) ?? ['']
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toEqual(data)
  },
)
