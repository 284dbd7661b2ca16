/**
 * The times on which nodes and savers rely. A node is ready only while its last complete reading of the purges began less
 * than {@link LEASE} ago, and a save is acknowledged once every live node has passed it, or {@link LEASE} after its commit.
 * So a node that did not pass it is not ready by then, whatever cut it off.
 * @module
 */

/** Milliseconds for which a reading of the purges makes a node ready, and which a save waits at most. */
export const LEASE = 1_000
/** Milliseconds after its last sign of life in which a node counts as live: longer than it can be ready. */
const LIFE = 1_500
/**
 * The condition that a row of `nodes` is that of a live node. One from the future is none: the clock of the database was set
 * back, and whoever lives writes the new time at once.
 */
export const IS_LIVE = `seen_at between now() - interval '${LIFE} ms' and now() + interval '${LIFE} ms'`
/** Milliseconds between two readings without a bell. */
export const POLL = 250
/** Milliseconds for which purges are kept. A node that was away for longer, with {@link MARGIN}, forgets everything. */
export const KEPT = 24 * 3_600_000
/** Milliseconds by which clocks may differ, and a deletion come early. */
export const MARGIN = 3_600_000

/** The channel of PostgreSQL on which a purge is announced. */
export const CHANNEL = 'warta_purges'
