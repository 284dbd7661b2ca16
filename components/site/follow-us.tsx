import { words } from '#components/words.ts'
import type { SocialAccount } from '#content/site/site.ts'

/** Links to the portal's own accounts; nothing when it has none. */
export function FollowUs({ accounts }: { accounts: readonly SocialAccount[] }) {
  if (accounts.length === 0) return null
  return (
    <div className="mt-6 print:hidden">
      <h2 lang="en" className="font-narrow text-sm">
        {words.follow}
      </h2>
      <ul className="flex flex-wrap gap-x-5">
        {accounts.map((account) => (
          <li key={account.network}>
            <a
              href={account.url}
              className="flex h-11 min-w-11 items-center underline decoration-line"
            >
              {words.networks[account.network]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
