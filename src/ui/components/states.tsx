import type { ComponentChildren } from 'preact'
import { errorEntry, type AppError } from '../../errors'
import { useWords } from '../text/words'
import { Button } from './button'

/** A wait that a person sees. */
export function Loading({ text }: { readonly text: string }) {
  return (
    <p class="loading" role="status">
      {text}
    </p>
  )
}

/** Nothing there yet, with what to do about it. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p class="strong">{title}</p>
      {children}
    </div>
  )
}

/** A message in a box: `tone` tells how much it matters. */
export function Notice({
  tone = 'info',
  title,
  children,
}: {
  readonly tone?: 'info' | 'good' | 'warning' | 'error'
  readonly title?: string
  readonly children?: ComponentChildren
}) {
  return (
    <div class={`notice ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      {title !== undefined && <p class="strong">{title}</p>}
      {children}
    </div>
  )
}

/** A named failure: what happened, what to do next, its code for support, and a way to try again. */
export function ErrorNotice({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }) {
  const { words, language } = useWords()
  const { what, next } = errorEntry(error.code)[language]
  return (
    <Notice tone="error" title={what}>
      <p>{next}</p>
      <p class="small muted">
        {words.errors.code}: <code>{error.code}</code>
      </p>
      {onRetry && (
        <div class="row">
          <Button onPress={onRetry}>{words.common.retry}</Button>
        </div>
      )}
    </Notice>
  )
}

/** A short fact in a pill. */
export function Badge({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'good' | 'warning' | 'error' | 'info'
  readonly children: ComponentChildren
}) {
  return <span class={`badge ${tone}`}>{children}</span>
}
