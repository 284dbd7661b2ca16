'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import './desk-frame.css'

/**
 * Makes the desk inert until React has hydrated it: the HTML is visible earlier, and clicks and keystrokes
 * before that would be lost.
 */
export function ScriptAwaiting({ children }: { children: ReactNode }) {
  const isRunning = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  return (
    <div className="desk-script-awaiting" inert={!isRunning}>
      {children}
    </div>
  )
}

const neverChanges = () => () => undefined
