/**
 * Migrations of PostgreSQL that take away what the version before them needs: a column that it writes, a value that it
 * reads. All others only add, so that nodes of that version go on beside one that has migrated. A new one is rather made in
 * two releases: one that no longer needs the column, and a later one that takes it away.
 * @module
 */

/** By name, what nodes of the version before cannot do any more; a test finds those that are missing here. */
const CONTRACTING: Readonly<Record<string, string>> = {
  '20261129_190649_scheduled_confirmation': 'they cannot save stories',
  '20261129_213018_no_account_lock': 'nobody can sign in there',
  '20261130_200500_node_snapshots': 'they are not ready, since they cannot read purges',
}

/** Those of `names` that contract. */
export const contractingAmong = (names: readonly string[]): string[] =>
  names.filter((name) => name in CONTRACTING)

/** What becomes of nodes of the version before once `names` have run, in one line; undefined if they go on. */
export function contractionText(names: readonly string[]): string | undefined {
  const [name] = contractingAmong(names)
  if (name === undefined) return undefined
  return `Nodes of the version before do not go on beside this one: ${CONTRACTING[name]} (${name}). Replace all of them now.`
}
