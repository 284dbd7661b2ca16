/**
 * The files that publish the crawling policy, besides `robots.txt`. Each is `undefined` if there is nothing to declare.
 * @module
 */
import { escapeUTF8 } from 'entities'
import {
  absolute,
  feedPath,
  frontPath,
  pagePath,
  sectionPath,
} from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { CrawlingPolicy } from '#content/model/site/crawling-policy.ts'
import type { Site } from '#content/model/site/site.ts'

/**
 * `license.xml`: what AI may do, in RSL 1.0, if terms or a contact are set.
 * @see https://rslstandard.org/rsl
 */
export function writeLicence(site: Site, policy: CrawlingPolicy): string | undefined {
  const { licence, aiSearch, aiTraining } = policy
  if (!licence) return undefined
  const uses = { 'ai-train': aiTraining, 'ai-input': aiSearch, 'ai-index': aiSearch, search: true }
  const naming = (permitted: boolean) =>
    Object.entries(uses)
      .filter(([, may]) => may === permitted)
      .map(([use]) => use)
      .join(' ')
  const contact = licence.email ? ` contactEmail="${escapeUTF8(licence.email)}"` : ''
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rsl xmlns="https://rslstandard.org/rsl">',
    '  <content url="/">',
    ...(licence.terms ? [`    <terms>${escapeUTF8(licence.terms)}</terms>`] : []),
    `    <copyright type="organization"${contact}>${escapeUTF8(site.publisher.name)}</copyright>`,
    '    <license>',
    ...[true, false].flatMap((permitted) => {
      const element = permitted ? 'permits' : 'prohibits'
      const named = naming(permitted)
      return named ? [`      <${element} type="usage">${named}</${element}>`] : []
    }),
    '    </license>',
    '  </content>',
    '</rsl>',
    '',
  ].join('\n')
}

/**
 * `/.well-known/tdmrep.json`: reserves text and data mining unless training is allowed.
 * @see https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
 */
export const writeTdmReservation = ({ aiTraining }: CrawlingPolicy): string | undefined =>
  aiTraining ? undefined : `${JSON.stringify([{ location: '/', 'tdm-reservation': 1 }])}\n`

/** `llms.txt`: the portal on one page of Markdown. @see https://llmstxt.org/ */
export function writeLlms(site: Site, policy: CrawlingPolicy): string | undefined {
  if (!policy.llms) return undefined
  const link = (name: string, path: string) => `- [${name}](${absolute(site, path)})`
  return [
    `# ${site.name}`,
    '',
    `> ${site.description.replace(/\s+/g, ' ')}`,
    '',
    words.llms.uses(policy.aiSearch, policy.aiTraining),
    ...(policy.licence?.terms ? [`${words.llms.terms}: ${policy.licence.terms}`] : []),
    '',
    `## ${words.sections}`,
    '',
    ...site.sections.map((section) => link(section.name, sectionPath(section))),
    '',
    `## ${words.llms.feeds}`,
    '',
    link(`${words.newest} (RSS)`, feedPath(frontPath, 'rss.xml')),
    link(`${words.newest} (JSON Feed)`, feedPath(frontPath, 'feed.json')),
    '',
    `## ${words.pages}`,
    '',
    ...site.pages.map((page) => link(page.title, pagePath(page))),
    '',
  ].join('\n')
}

/** `ads.txt`. */
export const writeAds = ({ ads }: CrawlingPolicy): string | undefined => textOf(ads)

/** `trust.txt`, with the policy on training. */
export const writeTrust = ({ trust, aiTraining }: CrawlingPolicy): string | undefined =>
  trust.length === 0
    ? undefined
    : textOf([...trust, `datatrainingallowed=${aiTraining ? 'yes' : 'no'}`])

/** Lifetime of `security.txt` in days; RFC 9116 recommends less than a year. */
const SECURITY_DAYS = 180

/** `/.well-known/security.txt`, valid for half a year from `now`. @see https://www.rfc-editor.org/rfc/rfc9116 */
export function writeSecurity(site: Site, policy: CrawlingPolicy, now: Date): string | undefined {
  if (policy.securityContacts.length === 0) return undefined
  const expires = new Date(now.getTime() + SECURITY_DAYS * 86_400_000)
  return textOf([
    ...policy.securityContacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires.toISOString().slice(0, 10)}T00:00:00Z`,
    'Preferred-Languages: id, en',
    `Canonical: ${absolute(site, '/.well-known/security.txt')}`,
    ...(policy.securityPolicy ? [`Policy: ${policy.securityPolicy}`] : []),
  ])
}

const textOf = (lines: readonly string[]): string | undefined =>
  lines.length === 0 ? undefined : `${lines.join('\n')}\n`
