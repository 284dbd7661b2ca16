import { describe, expect, it } from 'vitest'
import { OriginCircuit } from './origin-circuit.ts'

describe('OriginCircuit', () => {
  const hanging = () => {
    const circuit = new OriginCircuit()
    for (let time = 0; time < 3; time += 1) circuit.timedOut(0, 1_000)
    return circuit
  }

  it('admits all requests to an origin that answers now and then', () => {
    const circuit = new OriginCircuit()
    for (let time = 0; time < 20; time += 1) {
      circuit.timedOut(time, time)
      circuit.timedOut(time, time)
      circuit.answered(time)
    }
    expect(circuit.admits(21)).toBe(true)
  })

  it('admits all requests to an origin that answered others while some timed out', () => {
    const circuit = new OriginCircuit()
    circuit.answered(10)
    for (let time = 0; time < 20; time += 1) circuit.timedOut(5, 15)
    expect(circuit.admits(16)).toBe(true)
  })

  it('admits no requests to a hanging origin for a while', () => {
    const circuit = hanging()
    expect([circuit.admits(1_000), circuit.admits(2_999)]).toEqual([false, false])
  })

  it('then admits one as a trial, and the others only after its answer', () => {
    const circuit = hanging()
    expect([circuit.admits(3_000), circuit.admits(3_000)]).toEqual([true, false])
    circuit.timedOut(3_000, 18_000)
    expect([circuit.admits(18_001), circuit.admits(20_000)]).toEqual([false, true])
    circuit.answered(20_001)
    expect([circuit.admits(20_001), circuit.admits(20_001)]).toEqual([true, true])
  })

  it('tries again when the trial breaks off', () => {
    const circuit = hanging()
    expect(circuit.admits(3_000)).toBe(true)
    circuit.brokeOff()
    expect(circuit.admits(3_001)).toBe(true)
  })
})
