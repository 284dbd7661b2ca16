import robotsParser from 'robots-parser'
import { describe, expect, it } from 'vitest'
import { AI_CRAWLERS } from '#content/model/site/ai-crawlers.ts'
import { aPolicy } from '#tests/factories/policy.ts'
import { aSite } from '#tests/factories/story.ts'

import { writeRobots } from './robots-writing.ts'

const site = aSite()
const reader = (parts: Parameters<typeof aPolicy>[0] = {}) =>
  robotsParser(`${site.url}/robots.txt`, writeRobots(site, aPolicy(parts)))

describe('robots.txt, parsed by robots-parser', () => {
  it.each([
    'Googlebot',
    'Googlebot-News',
    'bingbot',
    'WhatsApp',
    'facebookexternalhit',
    'Twitterbot',
  ])('lets %s read every page, including searches, and nothing of the desk', (agent) => {
    const robots = reader({ aiSearch: false })
    for (const path of ['/', '/news/kapal', '/cari?q=a', '/rss.xml', '/media/0a/16x9-320.jpg']) {
      expect(robots.isAllowed(site.url + path, agent)).toBe(true)
    }
    for (const path of ['/admin', '/admin/login', '/api/users']) {
      expect(robots.isAllowed(site.url + path, agent)).toBe(false)
    }
  })

  it.each([
    { aiSearch: true, aiTraining: false },
    { aiSearch: false, aiTraining: false },
    { aiSearch: true, aiTraining: true },
    { aiSearch: false, aiTraining: true },
  ])('treats AI crawlers as set at the desk: %j', (choice) => {
    const robots = reader(choice)
    for (const { token, role } of AI_CRAWLERS) {
      const may = role === 'training' ? choice.aiTraining : choice.aiSearch
      expect(robots.isAllowed(`${site.url}/news/kapal`, token)).toBe(may)
    }
  })

  it('lists the sitemaps, and the licence if there is one', () => {
    expect(reader().getSitemaps()).toEqual([
      `${site.url}/sitemap.xml`,
      `${site.url}/sitemap-news.xml`,
    ])
    const licence = { terms: 'https://warta.example/syarat' }
    expect(writeRobots(site, aPolicy({ licence }))).toContain(`License: ${site.url}/license.xml`)
    expect(writeRobots(site, aPolicy())).not.toContain('License:')
  })
})
