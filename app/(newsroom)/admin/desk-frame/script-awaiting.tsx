'use client'
import { type ReactNode, useSyncExternalStore } from 'react'
import './desk-frame.css'

/**
 * A page of the desk is drawn before its script runs. Until it does nothing on it can be pressed or typed into,
 * since both would be lost without a word.
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
