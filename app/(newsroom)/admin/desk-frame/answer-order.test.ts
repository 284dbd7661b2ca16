import { expect, it } from 'vitest'
import { makeAnswerOrder } from './answer-order.ts'

it('answers that come in their order are shown', () => {
  const order = makeAnswerOrder()
  const [first, second] = [order.ask(), order.ask()]
  expect([first(), second()]).toEqual([true, true])
})

it('an older answer never replaces a newer one', () => {
  const order = makeAnswerOrder()
  const [first, second] = [order.ask(), order.ask()]
  expect([second(), first()]).toEqual([true, false])
})

it('what was asked before or during a change does not replace its answer', () => {
  const order = makeAnswerOrder()
  const before = order.ask()
  order.change()
  const during = order.ask()
  order.change()
  expect([before(), during(), order.ask()()]).toEqual([false, false, true])
})
