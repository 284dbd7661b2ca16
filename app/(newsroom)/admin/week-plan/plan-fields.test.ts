import { expect, it } from 'vitest'
import { fieldsOf, newFields, planData } from './plan-fields.ts'

it('a time is one of the publication, and comes back into the form as it was typed', () => {
  const typed = new Map([
    ['title', 'Sidang perdana'],
    ['dueAt', '2026-12-01T06:30'],
    ['section', '3'],
    ['assignee', ''],
    ['seen', '2026-11-30T00:00:00.000Z'],
  ])
  const data = planData(fieldsOf(typed))
  expect(data).toMatchObject({ dueAt: '2026-11-30T23:30:00.000Z', section: 3, assignee: null })
  const plan = {
    kind: 'plan',
    id: 7,
    at: new Date(data.dueAt ?? ''),
    title: 'Sidang perdana',
    note: '',
    section: { id: 3, name: 'Hukum' },
    assignee: undefined,
    createdBy: 1,
    isDropped: false,
    isDone: false,
    updatedAt: '2026-11-30T00:00:00.000Z',
    story: undefined,
  } as const
  expect(fieldsOf(plan)).toEqual({ ...fieldsOf(typed), id: '7' })
})

it('what is no time is none', () => {
  for (const dueAt of ['', 'besok', '2026-02-30T10:00', '2026-12-01', '2026-12-01T25:00'])
    expect(planData({ ...newFields(), dueAt }).dueAt).toBeUndefined()
})
