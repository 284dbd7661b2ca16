import { expect, it } from 'vitest'
import { doneSteps, SETUP_STEPS, type SetupFacts } from './setup-guide.ts'

const BEGINNING: SetupFacts = {
  isUnnamed: true,
  hasLogo: false,
  openInSite: [],
  hasPublisher: true,
  hasAddress: false,
  openPages: 7,
  hasFirstSections: true,
  hasColleagues: false,
  siteUrl: 'http://localhost:3000',
  hasImported: false,
  hasPublished: false,
  hasStarter: true,
}

it('a new portal has nothing done', () => {
  expect([...doneSteps(BEGINNING, [])]).toEqual([])
})

it.each([
  [{ isUnnamed: false }, 'name'],
  [{ hasLogo: true }, 'logo'],
  [{ hasAddress: true }, 'publisher'],
  [{ openPages: 0 }, 'pages'],
  [{ hasFirstSections: false }, 'sections'],
  [{ hasColleagues: true }, 'people'],
  [{ siteUrl: 'https://www.warta.example' }, 'domain'],
  [{ hasImported: true }, 'import'],
  [{ hasPublished: true }, 'story'],
  [{ hasStarter: false }, 'starter'],
] as const)('%j settles %s', (parts, step) => {
  expect([...doneSteps({ ...BEGINNING, ...parts }, [])]).toEqual([step])
})

it.each([{ openInSite: ['alamat kantor'] }, { hasPublisher: false }])(
  'the publisher lacks something: %j',
  (parts) => {
    expect(doneSteps({ ...BEGINNING, hasAddress: true, ...parts }, [])).not.toContain('publisher')
  },
)

it.each([
  'http://localhost:3000',
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
  'http://meja',
  'http://meja.local',
])('%s is no address for readers', (siteUrl) => {
  expect(doneSteps({ ...BEGINNING, siteUrl }, [])).not.toContain('domain')
})

it('a person settles what may be right as it is, and nothing else', () => {
  expect([...doneSteps(BEGINNING, SETUP_STEPS)]).toEqual([
    'name',
    'logo',
    'sections',
    'people',
    'import',
    'starter',
  ])
})
