'use client'
import {
  $getSelection,
  type EditorState,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { WRITTEN_TAG } from '../body-prompt/written-tag.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { writtenText } from '../story-writing/written-text.ts'
import { hideMatches, showMatches } from './match-marks.ts'
import { $findMatches, $replaceMatches, type Match, placesIn, type Wanted } from './text-search.ts'
import './body-find.css'

/** Longer selections are text to read, not words to look for. */
const LONGEST_SELECTION = 80

/** The bar that finds words in `editor` and replaces them. */
export function FindBar({ editor, onClose }: { editor: LexicalEditor; onClose: () => void }) {
  const say = useSay()
  const [wanted, setWanted] = useState<Wanted>(() => ({
    words: selectedWords(editor),
    matchesCase: false,
    isWhole: false,
  }))
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [replaced, setReplaced] = useState<number>()
  const state = useEditorState(editor)
  const matches = useMemo(() => state.read(() => $findMatches(wanted)), [state, wanted])
  const inBlocks = useMemo(
    () => placesIn(writtenText(state.toJSON()), wanted).length - matches.length,
    [state, wanted, matches],
  )
  /** What somebody looks for is moved into view; what moves while they write on is not. */
  const isLookedFor = useRef(true)
  const current = matches.length > 0 ? at % matches.length : 0
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  useEffect(() => {
    showMatches(editor, matches, current, isLookedFor.current)
    isLookedFor.current = false
  }, [editor, matches, current])
  useEffect(() => hideMatches, [])

  const look = (change: Partial<Wanted>) => {
    isLookedFor.current = true
    setWanted({ ...wanted, ...change })
    setAt(0)
    setReplaced(undefined)
  }
  const go = (step: number) => {
    setReplaced(undefined)
    if (matches.length < 2) return
    isLookedFor.current = true
    setAt((current + step + matches.length) % matches.length)
  }
  const replace = (chosen: readonly Match[]) => {
    if (chosen.length === 0) return
    isLookedFor.current = true
    editor.update(() => $replaceMatches(chosen, text), {
      discrete: true,
      tag: [WRITTEN_TAG, SKIP_DOM_SELECTION_TAG],
    })
    setReplaced(chosen.length)
    // Goes on behind what was put in, which may hold the words again.
    if (chosen.length === 1 && contains(text, wanted)) setAt(current + 1)
    else setAt(current)
  }
  const close = () => {
    onClose()
    editor.focus()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    else if (event.target === field.current) go(event.shiftKey ? -1 : 1)
    else if (event.target.type === 'text') replace(matches.slice(current, current + 1))
    event.preventDefault()
  }
  const ids = { words: useId(), text: useId() }
  return (
    <search className="find-bar" aria-label={say('Cari dan ganti')} onKeyDown={onKey}>
      <div className="find-line">
        <label htmlFor={ids.words}>{say('Cari di isi')}</label>
        <input
          ref={field}
          id={ids.words}
          type="text"
          value={wanted.words}
          autoComplete="off"
          onChange={({ target }) => look({ words: target.value })}
        />
        <button type="button" onClick={() => go(-1)} aria-disabled={matches.length < 2}>
          {say('Sebelumnya')}
        </button>
        <button type="button" onClick={() => go(1)} aria-disabled={matches.length < 2}>
          {say('Berikutnya')}
        </button>
      </div>
      <div className="find-line">
        <label htmlFor={ids.text}>{say('Ganti dengan')}</label>
        <input
          id={ids.text}
          type="text"
          value={text}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
        <button
          type="button"
          aria-disabled={matches.length === 0}
          onClick={() => replace(matches.slice(current, current + 1))}
        >
          {say('Ganti')}
        </button>
        <button type="button" aria-disabled={matches.length === 0} onClick={() => replace(matches)}>
          {say('Ganti semua')}
        </button>
      </div>
      <div className="find-line">
        <label>
          <input
            type="checkbox"
            checked={wanted.matchesCase}
            onChange={({ target }) => look({ matchesCase: target.checked })}
          />
          {say('Huruf besar harus sama')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={wanted.isWhole}
            onChange={({ target }) => look({ isWhole: target.checked })}
          />
          {say('Kata utuh')}
        </label>
        <output>
          {replaced !== undefined && `${say('{count} diganti.', { count: replaced })} `}
          {wanted.words !== '' &&
            (matches.length > 0
              ? say('{number} dari {count}', { number: current + 1, count: matches.length })
              : say('Tidak ada.'))}
          {inBlocks > 0 && ` ${say('{count} di dalam blok: ganti di sana.', { count: inBlocks })}`}
        </output>
        <button type="button" onClick={close}>
          {say('Tutup')}
        </button>
      </div>
    </search>
  )
}

/** What the editor holds, also while somebody writes on. */
function useEditorState(editor: LexicalEditor): EditorState {
  const [state, setState] = useState(() => editor.getEditorState())
  useEffect(
    () =>
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, editorState }) => {
        if (dirtyElements.size > 0 || dirtyLeaves.size > 0) setState(editorState)
      }),
    [editor],
  )
  return state
}

/** A word or two that are selected are what is looked for. */
function selectedWords(editor: LexicalEditor): string {
  const words = editor.getEditorState().read(() => $getSelection()?.getTextContent() ?? '')
  return words.length <= LONGEST_SELECTION && !words.includes('\n') ? words.trim() : ''
}

const contains = (text: string, { words, matchesCase }: Wanted): boolean =>
  matchesCase ? text.includes(words) : text.toLowerCase().includes(words.toLowerCase())
