import type { SanitizedConfig } from 'payload'
import { refuseOddQuery } from './query-checking.ts'
import { refuseOddSettings, refuseOddValues } from './value-checking.ts'

/** Has the queries and values of every operation checked before anything else, also in Payload's own collections. */
export function checkOperations(config: SanitizedConfig): SanitizedConfig {
  for (const { hooks } of config.collections) {
    hooks.beforeOperation.unshift(refuseOddQuery, refuseOddValues)
  }
  for (const global of config.globals) {
    const { beforeOperation = [] } = global.hooks
    global.hooks.beforeOperation = [refuseOddSettings, ...beforeOperation]
  }
  return config
}
