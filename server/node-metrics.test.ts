import { Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { registerNode } from './node-metrics.ts'

it('metrics name the node and its version', async () => {
  const registry = new Registry()
  registerNode(registry, 'simpul-satu')
  expect(await registry.metrics()).toMatch(
    /^warta_node_info\{node="simpul-satu",version="\d.*"\} 1$/m,
  )
})
