/**
 * What browsers report of the desk's Content-Security-Policy. Anybody can send a report, so what is kept of one is
 * short, and a process logs each kind once and only so many.
 * @module
 */
import { z } from 'zod'

/** The most bytes of a request with reports. */
export const MOST_REPORT_BYTES = 16_000

/** The most lines that one process logs; more than the desk has kinds of pages. */
const MOST_LOGGED = 50
/** Letters kept of each part. */
const LONGEST_PART = 120

/** One thing that a browser stopped: by which directive, what, and on which page. */
export interface PolicyReport {
  directive: string
  blocked: string
  page: string
}

const part = z.string().catch('')

/** What `report-uri` sends (Content Security Policy 3, section 5.3). */
const single = z.object({
  'csp-report': z.object({
    'effective-directive': part,
    'violated-directive': part,
    'blocked-uri': part,
    'document-uri': part,
  }),
})

/** What `report-to` sends (Reporting API). */
const several = z
  .array(
    z.object({
      type: z.string(),
      body: z.object({ effectiveDirective: part, blockedURL: part, documentURL: part }),
    }),
  )
  .max(20)

/** The reports in the body of a request; none if it is something else. */
export function readPolicyReports(body: string): PolicyReport[] {
  const sent = parsed(body)
  const one = single.safeParse(sent).data?.['csp-report']
  if (one) {
    return [
      {
        directive: cut(one['effective-directive'] || one['violated-directive']),
        blocked: place(one['blocked-uri']),
        page: place(one['document-uri']),
      },
    ]
  }
  const all = several.safeParse(sent).data ?? []
  return all
    .filter(({ type }) => type === 'csp-violation')
    .map(({ body: { effectiveDirective, blockedURL, documentURL } }) => ({
      directive: cut(effectiveDirective),
      blocked: place(blockedURL),
      page: place(documentURL),
    }))
}

/** Creates a filter that lets each kind of report through once, {@link MOST_LOGGED} in all. */
export function onceEach(): (report: PolicyReport) => boolean {
  const known = new Set<string>()
  return ({ directive, blocked, page }) => {
    // The pages of two stories are one kind of page.
    const kind = JSON.stringify([directive, blocked, page.replace(/\d+/g, '0')])
    if (known.has(kind) || known.size >= MOST_LOGGED) return false
    known.add(kind)
    return true
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** An address without its query, which may hold what somebody typed; a word such as `inline` as it is. */
function place(address: string): string {
  const url = URL.parse(address)
  if (!url) return cut(address)
  return cut(/^https?:$/.test(url.protocol) ? url.origin + url.pathname : url.protocol)
}

const cut = (text: string): string => text.slice(0, LONGEST_PART)
