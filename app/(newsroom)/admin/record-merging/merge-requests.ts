import { z } from 'zod'

type Kind = 'topics' | 'authors'

const record = z.object({ id: z.number(), name: z.string(), slug: z.string() })

/** A topic or an author that another one can be merged into. */
export type Mergeable = z.infer<typeof record>

/** The most that are listed: whoever does not find it writes more of the name. */
const MOST = 10

const refused = z.object({ errors: z.array(z.object({ message: z.string() })).min(1) })

/** Asks the desk's API. @throws {Error} with the words of a refusal, or none if the server cannot be reached */
async function answerTo<Answer>(
  path: string,
  schema: z.ZodType<Answer>,
  init?: RequestInit,
): Promise<Answer> {
  const answer = await fetch(path, init).catch(() => undefined)
  const body: unknown = await answer?.json().catch(() => undefined)
  if (answer?.ok) return schema.parse(body)
  throw new Error(refused.safeParse(body).data?.errors[0]?.message ?? '')
}

/** The records of a kind, but for `own`, whose name contains `name`. */
export async function otherRecords(kind: Kind, own: number, name: string): Promise<Mergeable[]> {
  const query = new URLSearchParams({
    'where[name][like]': name.trim(),
    'where[id][not_equals]': String(own),
    limit: String(MOST),
    sort: 'name',
    depth: '0',
  })
  return (await answerTo(`/api/${kind}?${query}`, z.object({ docs: z.array(record) }))).docs
}

/** How many stories have the topic or author `own`. */
export async function storyCount(kind: Kind, own: number): Promise<number> {
  const query = new URLSearchParams({ [`where[${kind}][in]`]: String(own) })
  const count = z.object({ totalDocs: z.number() })
  return (await answerTo(`/api/articles/count?${query}`, count)).totalDocs
}

/** Merges `own` into `into`. */
export async function merge(kind: Kind, own: number, into: number): Promise<void> {
  await answerTo(`/api/${kind}/${own}/merge`, z.object({ stories: z.number() }), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ into }),
  })
}
