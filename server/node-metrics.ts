import { Gauge, type Registry } from 'prom-client'
import { programVersion } from '#content/base/settings/program-version.ts'

/** Adds who this is to `registry`, to be joined with what is measured: `warta_node_info{node="satu",version="…"} 1`. */
export function registerNode(registry: Registry, node: string): void {
  new Gauge({
    name: 'warta_node_info',
    help: 'Always 1; the labels name the node and its version.',
    labelNames: ['node', 'version'],
    registers: [registry],
  }).set({ node, version: programVersion() }, 1)
}
