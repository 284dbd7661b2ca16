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
  'people',
  'import',
  'starter',
]

/** What the store tells of the steps. */
export interface SetupFacts {
  /** Whether the publication still has the name that it began with. */
  isUnnamed: boolean
  hasLogo: boolean
  /** Places of the publisher's details that are still to be filled. */
  openInSite: readonly string[]
  /** Whether the name and the address of the publisher are there. */
  hasPublisher: boolean
  hasAddress: boolean
  /** How many pages have places that are still to be filled. */
  openPages: number
  /** Whether the sections are still those of the beginning. */
  hasFirstSections: boolean
  /** Whether there is an account besides the first. */
  hasColleagues: boolean
  siteUrl: string
  /** Whether stories were brought in from elsewhere. */
  hasImported: boolean
  /** Whether an account has published a story. */
  hasPublished: boolean
  /** Whether there is a story of the beginning that nobody has touched. */
  hasStarter: boolean
}

/** The steps that are done; `settled` are those that a person has settled by hand. */
export function doneSteps(facts: SetupFacts, settled: readonly string[]): Set<SetupStep> {
  const done: Record<SetupStep, boolean> = {
    name: !facts.isUnnamed,
    logo: facts.hasLogo,
    publisher: facts.openInSite.length === 0 && facts.hasPublisher && facts.hasAddress,
    pages: facts.openPages === 0,
    sections: !facts.hasFirstSections,
    people: facts.hasColleagues,
    domain: !isLocal(new URL(facts.siteUrl)),
    import: facts.hasImported,
    story: facts.hasPublished,
    starter: !facts.hasStarter,
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
