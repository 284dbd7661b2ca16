import { DOMParser } from '@xmldom/xmldom'
import robotsParser from 'robots-parser'
import { describe, expect, it } from 'vitest'
import { aPolicy } from '#tests/factories/policy.ts'
import { aSite } from '#tests/factories/story.ts'
import {
  writeAds,
  writeLicence,
  writeLlms,
  writeSecurity,
  writeTdmReservation,
  writeTrust,
} from './policy-writing.ts'
import { writeRobots } from './robots-writing.ts'

const site = aSite({ publisher: { name: 'PT Warta & <Kawan>' } })
const NOW = new Date('2026-03-07T00:00:00Z')

describe('the policy files', () => {
  it.each([
    { aiSearch: true, aiTraining: false },
    { aiSearch: false, aiTraining: false },
    { aiSearch: true, aiTraining: true },
    { aiSearch: false, aiTraining: true },
  ])('agree with each other: %j', ({ aiSearch, aiTraining }) => {
    const licence = { terms: 'https://warta.example/halaman/syarat?a=1&b=2', email: 'a@contoh.id' }
    const policy = aPolicy({
      aiSearch,
      aiTraining,
      licence,
      llms: true,
      trust: ['social=https://x.com/w'],
    })

    const robots = robotsParser(`${site.url}/robots.txt`, writeRobots(site, policy))
    expect(robots.isAllowed(`${site.url}/news/a`, 'GPTBot')).toBe(aiTraining)
    expect(robots.isAllowed(`${site.url}/news/a`, 'OAI-SearchBot')).toBe(aiSearch)

    const rsl = new DOMParser().parseFromString(writeLicence(site, policy) ?? '', 'text/xml')
    const uses = (element: string) =>
      [...rsl.getElementsByTagName(element)].flatMap((node) => (node.textContent ?? '').split(' '))
    expect(uses(aiTraining ? 'permits' : 'prohibits')).toContain('ai-train')
    expect(uses(aiSearch ? 'permits' : 'prohibits')).toEqual(
      expect.arrayContaining(['ai-input', 'ai-index']),
    )
    expect(uses('permits')).toContain('search')
    expect(rsl.getElementsByTagName('terms')[0]?.textContent).toBe(licence.terms)
    expect(rsl.getElementsByTagName('copyright')[0]?.textContent).toBe(site.publisher.name)

    const tdm = writeTdmReservation(policy)
    expect(tdm === undefined ? 0 : JSON.parse(tdm)[0]['tdm-reservation']).toBe(aiTraining ? 0 : 1)
    expect(writeTrust(policy)).toContain(`datatrainingallowed=${aiTraining ? 'yes' : 'no'}`)
    expect(writeLlms(site, policy)).toContain(
      `melatih model ${aiTraining ? '' : 'tidak '}diizinkan`,
    )
    expect(writeLlms(site, policy)).toContain(`berita itu ${aiSearch ? '' : 'tidak '}diizinkan`)
  })

  it('declare nothing that is not set', () => {
    const policy = aPolicy({ aiTraining: true })
    expect([
      writeLicence(site, policy),
      writeTdmReservation(policy),
      writeLlms(site, policy),
      writeAds(policy),
      writeTrust(policy),
      writeSecurity(site, policy, NOW),
    ]).toEqual(Array(6).fill(undefined))
  })
})

describe('security.txt', () => {
  it('names the contacts and expires within a year', () => {
    const policy = aPolicy({ securityContacts: ['mailto:a@contoh.id'] })
    expect(writeSecurity(site, policy, NOW)).toBe(
      [
        'Contact: mailto:a@contoh.id',
        'Expires: 2026-09-03T00:00:00Z',
        'Preferred-Languages: id, en',
        'Canonical: https://warta.example/.well-known/security.txt',
        '',
      ].join('\n'),
    )
  })
})
