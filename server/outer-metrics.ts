import { AggregatorRegistry } from 'prom-client'

/** What can only grow: a sum of these must not fall when one of those that count ends. */
const GROWING = new Set<unknown>(['counter', 'histogram'])

/**
 * What outer edges have measured, for sums: of one that answers late it is what it said last, and of those that have ended
 * it is what they have counted.
 */
export class OuterMetrics<Member> {
  readonly #last = new Map<Member, readonly object[]>()
  /** The sums of those that have ended. */
  #ended: object[] = []

  /** Notes what a member has measured so far. */
  note(member: Member, metrics: readonly object[]): void {
    this.#last.set(member, metrics)
  }

  /** Notes that a member has ended: it has nothing in memory any more, but what it counted has happened. */
  end(member: Member): void {
    const counted = (this.#last.get(member) ?? []).filter(
      (metric) => 'type' in metric && GROWING.has(metric.type),
    )
    this.#last.delete(member)
    this.#ended = AggregatorRegistry.aggregate([this.#ended, counted]).getMetricsAsArray()
  }

  /** What is to be added up. */
  all(): object[][] {
    const all = [this.#ended, ...this.#last.values()].map((metrics) => [...metrics])
    return all.filter((metrics) => metrics.length > 0)
  }
}
