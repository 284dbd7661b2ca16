/**
 * What a doctor says of the running portal.
 * @module
 */
import type { Finding } from './finding.ts'

/** The portal as it was found. */
export interface PortalFacts {
  siteUrl: string
  /** How long the edge took to confirm a purge, in milliseconds, or why it did not. */
  purge: { took: number } | { failure: string }
  /** What SITE_URL answered to a health check, or why it did not. */
  site: { status: number; took: number } | { failure: string }
}

/** Milliseconds after which a purge is slow: each save at the desk waits for it. */
const SLOW_PURGE = 250

/** The findings on a portal. */
export function portalFindings({ siteUrl, purge, site }: PortalFacts): Finding[] {
  return [purgeFinding(purge), siteFinding(siteUrl, site)]
}

function purgeFinding(purge: PortalFacts['purge']): Finding {
  const name = 'Edge'
  if ('failure' in purge) {
    return {
      name,
      health: 'bad',
      text: `does not run here (${purge.failure})`,
      remedy: 'Start the portal with this DATA_DIR: npm start',
    }
  }
  const text = `confirms a purge in ${Math.ceil(purge.took)} ms`
  if (purge.took <= SLOW_PURGE) return { name, health: 'good', text }
  return {
    name,
    health: 'warning',
    text,
    remedy: 'Look for what keeps the processor busy: saves at the desk wait for purges.',
  }
}

function siteFinding(siteUrl: string, site: PortalFacts['site']): Finding {
  const name = 'SITE_URL'
  if ('failure' in site) {
    return {
      name,
      health: 'bad',
      text: `${siteUrl} does not answer from here (${site.failure})`,
      remedy: 'Check its name, its certificate and the proxy in front of the portal.',
    }
  }
  if (site.status === 200) {
    return { name, health: 'good', text: `${siteUrl} answers in ${Math.ceil(site.took)} ms` }
  }
  return {
    name,
    health: 'bad',
    text: `${siteUrl}/healthz answers ${site.status}`,
    remedy: 'Let the proxy pass every address to the portal; or correct SITE_URL.',
  }
}
