import { authorPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'
import type { Author } from '#content/model/filing/author.ts'

/** The authors who have a role or biography. */
export function AuthorBox({ authors }: { authors: readonly Author[] }) {
  const described = authors.filter(({ role, bio }) => role || bio)
  if (described.length === 0) return null
  return (
    <section aria-labelledby="penulis" className="mt-8 border-t pt-4 print:hidden">
      <h2 id="penulis" className="sr-only">
        {words.story.aboutAuthors}
      </h2>
      {described.map((author) => (
        <div key={author.id} className="mb-3">
          <p>
            <a href={authorPath(author)} className="inline-block py-2 font-bold">
              {author.name}
            </a>{' '}
            <span className="text-sm text-muted">{author.role}</span>
          </p>
          {author.bio && <p className="text-sm text-muted">{author.bio}</p>}
        </div>
      ))}
    </section>
  )
}
