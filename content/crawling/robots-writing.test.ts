import robotsParser from 'robots-parser'
import { describe, expect, it } from 'vitest'
import { aSite } from '#tests/factories/article.ts'
import { AI_CRAWLERS } from './ai-crawlers.ts'
import { writeRobots } from './robots-writing.ts'

const site = aSite()
const robots = robotsParser(`${site.url}/robots.txt`, writeRobots(site))
const may = (agent: string, path: string) => robots.isAllowed(site.url + path, agent)

describe('robots.txt, read by another reader', () => {
  it.each([
    'Googlebot',
    'Googlebot-News',
    'bingbot',
    'WhatsApp',
    'facebookexternalhit',
    'Twitterbot',
  ])('lets %s read every page, its searches too, and nothing of the desk', (agent) => {
    for (const path of ['/', '/news/kapal', '/cari?q=a', '/rss.xml', '/media/0a/16x9-320.jpg']) {
      expect(may(agent, path)).toBe(true)
    }
    for (const path of ['/admin', '/admin/login', '/api/users']) {
      expect(may(agent, path)).toBe(false)
    }
  })

  it.each(AI_CRAWLERS)('treats $token as what it is for ($role)', ({ token, role }) => {
    expect(may(token, '/news/kapal')).toBe(role !== 'training')
  })

  it('names the sitemaps', () => {
    expect(robots.getSitemaps()).toEqual([
      `${site.url}/sitemap.xml`,
      `${site.url}/sitemap-news.xml`,
    ])
  })
})
