import { OnlyIn } from '#components/parts/only-in.tsx'
import { Picture } from '#components/parts/picture.tsx'
import { words } from '#content/base/words/words.ts'
import { type AuthorAccount, type AuthorProfile, initialsOf } from '#content/model/filing/author.ts'

/** The photo of an author, what is written about them, and where else they can be found. */
export function AuthorProfileBox({ author }: { author: AuthorProfile }) {
  const { bio, accounts } = author
  return (
    <div className="mt-5 flex flex-wrap gap-5">
      <Portrait author={author} />
      {(bio || accounts.length > 0) && (
        <div className="max-w-text min-w-0">
          {bio && <p className="font-serif text-lg leading-snug text-muted">{bio}</p>}
          {accounts.length > 0 && (
            <ul
              aria-label={words.authorAccounts(author.name)}
              className={`flex flex-wrap gap-2 print:hidden${bio ? ' mt-4' : ''}`}
            >
              {accounts.map((account) => (
                <li key={account.url}>
                  <a href={account.url} rel="me" className="chip">
                    {nameOf(account)}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}

/** The square around the photo's focal point; for a person without one, their initials. */
function Portrait({ author: { photo, name, kind } }: { author: AuthorProfile }) {
  if (!photo) {
    if (kind === 'desk') return null
    return (
      <OnlyIn edition="full">
        <p
          aria-hidden
          className="flex h-40 w-40 shrink-0 items-center justify-center bg-panel font-serif text-name text-muted print:hidden"
        >
          {initialsOf(name)}
        </p>
      </OnlyIn>
    )
  }
  const label = words.ai[photo.aiUse]
  const { credit } = photo
  return (
    <figure className="w-40 shrink-0">
      <Picture photo={photo} crop="1x1" sizes="10rem" priority className="w-full" />
      {(label || credit) && (
        <figcaption className="pt-1 font-sans text-xs text-muted">
          {label && <strong className="text-accent">{label}. </strong>}
          {credit && words.story.photo(credit)}
        </figcaption>
      )}
    </figure>
  )
}

/** Sites of their own have no name but that of their address. */
const nameOf = ({ network, url }: AuthorAccount): string =>
  network === 'website' ? new URL(url).hostname : words.networks[network]
