import { describe, expect, it } from 'vitest'
import { type ReportFields, readReportForm } from './error-report.ts'

const SITE = 'https://warta.example'

const read = (parts: Partial<ReportFields>) =>
  readReportForm(
    {
      story: `${SITE}/news/kapal-singgah`,
      error: 'Kapal itu tidak singgah di Ambon.',
      source: '',
      name: '',
      email: '',
      ...parts,
    },
    SITE,
  )

describe('readReportForm', () => {
  it('takes what is wrong in a story; all else may be left out', () => {
    expect(read({})).toEqual({
      ready: { slug: 'kapal-singgah', error: 'Kapal itu tidak singgah di Ambon.' },
    })
    const rest = { source: 'Siaran pers pelabuhan', name: 'Rani', email: 'rani@contoh.id' }
    expect(read(rest)).toMatchObject({ ready: rest })
  })

  it.each([
    [{ story: '' }, { story: 'missing' }],
    [{ story: 'https://lain.example/news/kapal-singgah' }, { story: 'address' }],
    [{ error: '' }, { error: 'missing' }],
    [{ error: 'Salah!' }, { error: 'short' }],
    [{ email: 'rani' }, { email: 'email' }],
  ] as const)('names the fault in %j', (parts, faults) => {
    expect(read(parts)).toEqual({ faults })
  })
})
