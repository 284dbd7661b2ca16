import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom'
import { expect, it } from 'vitest'
import { aToldPhoto, aToldStory } from '#tests/factories/told-story.ts'
import { elementXml, WXR_TAIL, wxrHead } from './wxr-elements.ts'
import { pageItem, storyItem } from './wxr-items.ts'

const site = { url: 'https://warta.example' }

it('writes XML that every parser reads, whatever the words are', () => {
  const words = 'a ]]> b & <c> "d"\u00a0\u0001é \ud83d\ude00'
  const xml =
    wxrHead([]) +
    elementXml(storyItem(aToldStory({ headline: words, summary: words }), site)) +
    WXR_TAIL
  const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml')
  const [title] = Array.from(document.getElementsByTagName('title'))
  expect(title?.textContent).toBe(words.replace('\u0001', ''))
})

it('gives a draft the times when it was begun and saved, and none of publication', () => {
  const xml = elementXml(
    storyItem(
      aToldStory({
        state: 'draft',
        stage: 'draft',
        createdAt: '2026-03-01T01:00:00.000Z',
        updatedAt: '2026-03-02T01:00:00.000Z',
      }),
      site,
    ),
  )
  expect(xml).toContain('<wp:post_date><![CDATA[2026-03-01 08:00:00]]></wp:post_date>')
  expect(xml).toContain('<wp:post_date_gmt><![CDATA[0000-00-00 00:00:00]]></wp:post_date_gmt>')
  expect(xml).toContain('<wp:post_modified_gmt><![CDATA[2026-03-02 01:00:00]]>')
  expect(xml).not.toContain('<pubDate>')
})

it('keeps the pictures of a static page', () => {
  const page = {
    id: 3,
    title: 'Redaksi',
    slug: 'redaksi',
    updatedAt: '2026-03-02T01:00:00.000Z',
    body: [{ type: 'image' as const, picture: aToldPhoto() }],
  }
  expect(elementXml(pageItem(page, site))).toContain('<!-- wp:image {"id":28')
})
