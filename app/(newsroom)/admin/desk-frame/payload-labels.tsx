'use client'
import { type ReactNode, useEffect } from 'react'
import type { DeskText } from '#content/base/desk-words/say.ts'
import { useSay } from './use-say.ts'

/** Names that Payload gives its controls in English whatever the language; screen readers say them. */
const LABELS: Readonly<Record<string, DeskText>> = {
  'Add block': 'Tambah blok',
  'Drag to move': 'Seret untuk memindahkan',
  'Insert Paragraph': 'Tambah paragraf',
  'Edit link': 'Sunting tautan',
  'Remove link': 'Hapus tautan',
  'Slash menu': 'Pilihan blok',
  'blocks dropdown': 'Sisipkan blok',
  'text dropdown': 'Jenis paragraf',
}
const EDITING = /^Edit (?=\S)/

/** Gives Payload's controls their names in the language of the account. */
export function PayloadLabels({ children }: { children: ReactNode }) {
  const say = useSay()
  useEffect(() => {
    const name = (element: Element) => {
      const label = element.getAttribute('aria-label') ?? ''
      const known = LABELS[label]
      const named = known && say(known)
      // Setting a name that it has is a change, too, and would be answered without end: “Drag to move”.
      if (named && named !== label) element.setAttribute('aria-label', named)
      else if (!named && say.language === 'id' && EDITING.test(label))
        element.setAttribute('aria-label', label.replace(EDITING, 'Sunting '))
    }
    const nameAll = (place: Element) => {
      name(place)
      for (const element of place.querySelectorAll('[aria-label]')) name(element)
    }
    nameAll(document.body)
    const observer = new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        if (target instanceof Element) name(target)
        for (const node of addedNodes) if (node instanceof Element) nameAll(node)
      }
    })
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributeFilter: ['aria-label'],
    })
    return () => observer.disconnect()
  }, [say])
  return children
}
