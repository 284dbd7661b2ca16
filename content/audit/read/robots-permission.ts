import robotsParser from 'robots-parser'
import { type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import type { RobotsObservation } from './observation.ts'

/** Whether robots.txt forbids `address` to a machine that obeys it. */
export function isForbidden(
  machine: MachineId,
  address: string,
  robots: RobotsObservation,
): boolean {
  const { robotsName } = machineReaders[machine]
  return robotsName !== undefined && !isAllowed(robotsName, address, robots)
}

/** Whether robots.txt allows the user agent `name` to read `address`. */
export function isAllowed(name: string, address: string, robots: RobotsObservation): boolean {
  return robotsParser(robots.address, robots.text).isAllowed(address, name) !== false
}
