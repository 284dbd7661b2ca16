import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { unsentFormAnswer } from './unsent-form-answer.tsx'

const LONG = 'Baris pertama.\n"Kedua" & <b>ketiga</b>.'

it('keeps every word of a form that could not be stored, and sends them again', async () => {
  const request = new Request('http://127.0.0.1/api/hak-jawab', { method: 'POST' })
  const sent = new URLSearchParams({
    nama: 'Ani',
    surel: '',
    hubungan: 'subject',
    sanggahan: LONG,
    kunci: 'k1',
  })

  const answer = await unsentFormAnswer(request, sent)

  expect(answer.status).toBe(503)
  const { document } = parseHTML(await answer.text())
  const form = document.querySelector('form')
  expect([form?.getAttribute('method'), form?.getAttribute('action')]).toEqual([
    'post',
    '/api/hak-jawab',
  ])
  expect(
    [...document.querySelectorAll('input')].map((input) =>
      ['name', 'value'].map((part) => input.getAttribute(part)),
    ),
  ).toEqual([
    ['nama', 'Ani'],
    ['hubungan', 'subject'],
    ['sanggahan', LONG],
    ['kunci', 'k1'],
  ])
  expect([...document.querySelectorAll('.written')].map((part) => part.textContent)).toEqual([
    'Ani',
    LONG,
  ])
})
