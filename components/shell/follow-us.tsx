import { words } from '#content/base/words/words.ts'
import type { SocialAccount } from '#content/model/site/site.ts'

/** Links to the publication's social accounts; nothing if it has none. */
export function FollowUs({ accounts }: { accounts: readonly SocialAccount[] }) {
  if (accounts.length === 0) return null
  return (
    <div className="mt-6 print:hidden">
      <h2 lang="en" className="font-narrow text-sm">
        {words.follow}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {accounts.map((account) => (
          <li key={account.network}>
            <a href={account.url} className="chip">
              {words.networks[account.network]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
