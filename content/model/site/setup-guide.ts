/**
 * What an administrator does before a new portal meets its readers.
 * @module
 */

/** The steps, in the order in which they are best taken. */
export const SETUP_STEPS = [
  'name',
  'logo',
  'publisher',
  'pages',
  'sections',
  'people',
  'domain',
  'import',
  'story',
  'starter',
] as const

export type SetupStep = (typeof SETUP_STEPS)[number]

/** Steps that a person may settle without changing anything: what is there may be right, or not needed. */
export const SETTLED_BY_HAND: readonly SetupStep[] = [
  'name',
  'logo',
  'sections',
  'import',
  'starter',
]

/** What the store tells of the steps. */
export interface SetupFacts {
  /** Whether the publication still has the name that it began with. */
  isUnnamed: boolean
  hasLogo: boolean
  /** Places of the publisher's details that are still to be filled, or missing. */
  openInSite: readonly string[]
  /** How many pages have places that are still to be filled. */
  openPages: number
  /** Whether the sections are still those of the beginning. */
  hasFirstSections: boolean
  accounts: number
  siteUrl: string
  /** Stories that were brought in from elsewhere. */
  imported: number
  /** Stories that an account has published. */
  published: number
  /** Stories of the beginning that nobody has touched. */
  starterStories: number
}

/** The steps that are done; `settled` are those that a person has settled by hand. */
export function doneSteps(facts: SetupFacts, settled: readonly string[]): Set<SetupStep> {
  const done: Record<SetupStep, boolean> = {
    name: !facts.isUnnamed,
    logo: facts.hasLogo,
    publisher: facts.openInSite.length === 0,
    pages: facts.openPages === 0,
    sections: !facts.hasFirstSections,
    people: facts.accounts > 1,
    domain: !isLocal(new URL(facts.siteUrl)),
    import: facts.imported > 0,
    story: facts.published > 0,
    starter: facts.starterStories === 0,
  }
  return new Set(
    SETUP_STEPS.filter(
      (step) => done[step] || (SETTLED_BY_HAND.includes(step) && settled.includes(step)),
    ),
  )
}

/** Whether only this machine or this network knows the address: a name without a dot, or a number. */
const isLocal = ({ hostname }: URL) =>
  !hostname.includes('.') ||
  /^[\d.]+$|^\[/.test(hostname) ||
  /\.(?:local|localhost)$/.test(hostname)
