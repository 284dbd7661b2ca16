import { describe, expect, it } from 'vitest'
import { onceEach, readPolicyReports } from './policy-reports.ts'

const REPORT = { directive: 'script-src-elem', blocked: 'inline', page: 'https://a.example/admin' }

describe('a report of the policy', () => {
  it('is read in both forms that browsers send, without queries', () => {
    const single = {
      'csp-report': {
        'effective-directive': 'script-src-elem',
        'blocked-uri': 'inline',
        'document-uri': 'https://a.example/admin?search=rahasia',
      },
    }
    const several = [
      {
        type: 'csp-violation',
        body: {
          effectiveDirective: 'script-src-elem',
          blockedURL: 'inline',
          documentURL: 'https://a.example/admin?search=rahasia',
        },
      },
      { type: 'deprecation', body: { id: 'x' } },
    ]
    expect(readPolicyReports(JSON.stringify(single))).toEqual([REPORT])
    expect(readPolicyReports(JSON.stringify(several))).toEqual([REPORT])
  })

  it.each(['', 'bukan JSON', 'null', '[]', '{}', '[{"type":"csp-violation"}]', '{"csp-report":1}'])(
    'is not %j',
    (body) => {
      expect(readPolicyReports(body)).toEqual([])
    },
  )

  it('keeps little of what a stranger writes', () => {
    const long = JSON.stringify({ 'csp-report': { 'document-uri': 'a'.repeat(5_000) } })
    expect(readPolicyReports(long)[0]?.page).toHaveLength(120)
  })
})

describe('onceEach', () => {
  it('takes every kind once, whatever story it is about', () => {
    const isNew = onceEach()
    expect(isNew({ ...REPORT, page: '/admin/collections/articles/1' })).toBe(true)
    expect(isNew({ ...REPORT, page: '/admin/collections/articles/27' })).toBe(false)
    expect(isNew({ ...REPORT, blocked: 'eval' })).toBe(true)
  })

  it('takes no more than so many', () => {
    const isNew = onceEach()
    const taken = Array.from({ length: 1_000 }, (_, index) => 'x'.repeat(index)).filter((blocked) =>
      isNew({ ...REPORT, blocked }),
    )
    expect(taken).toHaveLength(50)
  })
})
