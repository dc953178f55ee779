import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { AgencyRecord } from '../../../records'
import type { RequestDraft } from '../../../requests'
import type { PlannerWork } from '../planner/planner-work'
import type { Working } from './use-editing'

/** What was typed and is not saved yet, by id: it outlives going to another page of the workspace. */
export interface UnsavedWork {
  readonly drafts: Map<string, Working<RequestDraft>>
  readonly records: Map<string, Working<AgencyRecord>>
  /** Edits of settings, by what is edited, e.g. `calendar/2027`. */
  readonly settings: Map<string, unknown>
  /** What was entered into the planner: one work or none. */
  readonly planner: Map<'work', PlannerWork>
}

/** What the pages of the workspace share. */
export interface WorkspaceRoom {
  readonly go: (place: string) => void
  readonly unsaved: UnsavedWork
  /** To be called after `unsaved` changed. */
  readonly onUnsaved: () => void
  /** Files that were chosen to go along with requests, by SHA-256: in memory only, until the workspace is closed. */
  readonly filesAtHand: Map<string, File>
  /** True once a person went from one page to another: then the new page's heading takes the focus. */
  readonly hasMoved: boolean
}

/** Hands the room to its pages. */
export const WorkspaceContext = createContext<WorkspaceRoom | null>(null)

/** What the pages share. @throws Error outside of the workspace, which is a bug */
export function useWorkspace(): WorkspaceRoom {
  const room = useContext(WorkspaceContext)
  if (!room) throw new Error('not in the workspace')
  return room
}
