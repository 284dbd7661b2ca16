import { expect, it } from 'vitest'
import { doneSteps, SETUP_STEPS, type SetupFacts } from './setup-guide.ts'

const BEGINNING: SetupFacts = {
  isUnnamed: true,
  hasLogo: false,
  openInSite: ['nama badan hukum'],
  openPages: 7,
  hasFirstSections: true,
  accounts: 1,
  siteUrl: 'http://localhost:3000',
  imported: 0,
  published: 0,
  starterStories: 33,
}

it('a new portal has nothing done', () => {
  expect([...doneSteps(BEGINNING, [])]).toEqual([])
})

it.each([
  [{ isUnnamed: false }, 'name'],
  [{ hasLogo: true }, 'logo'],
  [{ openInSite: [] }, 'publisher'],
  [{ openPages: 0 }, 'pages'],
  [{ hasFirstSections: false }, 'sections'],
  [{ accounts: 2 }, 'people'],
  [{ siteUrl: 'https://www.warta.example' }, 'domain'],
  [{ imported: 1 }, 'import'],
  [{ published: 1 }, 'story'],
  [{ starterStories: 0 }, 'starter'],
] as const)('%j settles %s', (parts, step) => {
  expect([...doneSteps({ ...BEGINNING, ...parts }, [])]).toEqual([step])
})

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
    'import',
    'starter',
  ])
})
