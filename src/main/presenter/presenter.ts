import type { Rectangle } from 'electron'
import type { ClientId } from '#shared/kernel/ids'
import {
  movePresentation,
  type PresentationMove,
  type PresentationPointer,
  type PresentationState,
  startPresentation,
  type UnsavedAnswer,
  withoutUnsaved,
  withUnsaved,
} from '#shared/onboarding/presentation'
import type { Step } from '#shared/onboarding/steps'
import { AppError } from '#shared/rpc/appError'
import { createKeptAnswers, type KeptAnswers } from './keptAnswers'
import { createWindowSupply } from './windowSupply'
import { isInSight, type Placement, placeFor, type ScreenSource } from './screens'

/** The presenter's window as the controller needs it. */
export interface PresenterWindow {
  tell(state: PresentationState): void
  focus(): void
  bounds(): Rectangle
  /** Moves it there, and shows it where it was not to be seen yet. */
  place(placement: Placement): void
  setFullScreen(isFullScreen: boolean): void
  /** Closes it without asking. */
  close(): void
}

/** The studio's side, while one of its windows is open. */
export interface PresenterStudio {
  bounds(): Rectangle | undefined
  tell(state: PresentationState | null): void
  /** Keeps the studio's window out of screenshots and shared screens, where the system can. */
  setCaptureProtection(isOn: boolean): void
  /** When the studio's window is closed. Returns how to stop listening. */
  onClosed(listener: () => void): () => void
}

/** What happens to the presenter's window by itself. */
export interface PresenterWindowEvents {
  onClosed(): void
  onFullScreen(isFullScreen: boolean): void
}

interface PresenterOptions {
  readonly studio: PresenterStudio
  readonly screens: ScreenSource
  /** Opens a window that is not to be seen yet. */
  readonly openWindow: (clientId: ClientId, events: PresenterWindowEvents) => PresenterWindow
  /** Rejects when the client is not there or its store cannot be read. */
  readonly check: (clientId: ClientId) => Promise<unknown>
  readonly save: (clientId: ClientId, answer: UnsavedAnswer) => Promise<unknown>
  readonly holdReminders: (isHeld: boolean) => void
}

export interface Presenter {
  /** Its presentation may begin soon: the window is loaded now, so that it is there at once. */
  getReady(clientId: ClientId): void
  start(clientId: ClientId, step: Step): Promise<PresentationState>
  state(): PresentationState | null
  move(clientId: ClientId, move: PresentationMove): void
  pointAt(clientId: ClientId, pointer: PresentationPointer | null): void
  keepAnswer(clientId: ClientId, answer: UnsavedAnswer): void
  /** From the window: it listens. */
  opened(clientId: ClientId): PresentationState
  /** Nothing happens when another client's runs, or none. */
  end(clientId: ClientId): void
}

interface Running {
  state: PresentationState
  readonly window: PresenterWindow
  readonly kept: KeptAnswers
  readonly stopListening: () => void
}

/** Holds the one presentation that runs, and everything that is true only meanwhile. */
export function createPresenter(options: PresenterOptions): Presenter {
  const { studio, screens } = options
  const windows = createWindowSupply({ open: options.openWindow })
  let running: Running | undefined
  let stopWaiting = () => {}

  const of = (clientId: ClientId): Running => {
    if (running?.state.clientId !== clientId) throw new AppError('not-presenting', 'This presentation has ended.')
    return running
  }

  const change = (presentation: Running, state: PresentationState) => {
    if (presentation !== running || state === presentation.state) return
    presentation.state = state
    presentation.window.tell(state)
    studio.tell(state)
  }

  const end = (presentation: Running | undefined) => {
    if (!presentation || presentation !== running) return
    running = undefined
    presentation.kept.stop()
    presentation.stopListening()
    presentation.window.close()
    studio.setCaptureProtection(false)
    studio.tell(null)
    options.holdReminders(false)
  }

  /** A window on a screen that was unplugged would be nowhere. */
  const bringIntoSight = ({ window }: Running) => {
    if (isInSight(screens.list(), window.bounds())) return
    const placement = placeFor(screens.list(), studio.bounds())
    if (placement) window.place(placement)
  }

  const open = (clientId: ClientId, step: Step): Running => {
    const placement = placeFor(screens.list(), studio.bounds())
    if (!placement) throw new AppError('no-screen', 'There is no screen to present on.')
    // Before anything of the client is to be seen.
    studio.setCaptureProtection(true)
    options.holdReminders(true)
    const presentation: Running = {
      state: startPresentation(clientId, step),
      window: windows.take(clientId, {
        onClosed: () => end(presentation),
        onFullScreen: (isFullScreen) =>
          change(presentation, movePresentation(presentation.state, { to: 'full-screen', isFullScreen })),
      }),
      kept: createKeptAnswers({
        save: (answer) => options.save(clientId, answer),
        onStored: (answer) => change(presentation, withoutUnsaved(presentation.state, answer)),
        unsaved: () => presentation.state.unsaved,
      }),
      stopListening: () => {
        stopListeningToScreens()
        stopListeningToStudio()
      },
    }
    // A page that was loaded before knows of no presentation yet, and shall not be seen at another step.
    presentation.window.tell(presentation.state)
    presentation.window.place(placement)
    const stopListeningToScreens = screens.listen(() => bringIntoSight(presentation))
    const stopListeningToStudio = studio.onClosed(() => end(presentation))
    return presentation
  }

  return {
    getReady(clientId) {
      if (running?.state.clientId === clientId) return
      windows.getReady(clientId)
      stopWaiting()
      stopWaiting = studio.onClosed(() => windows.discard())
    },
    async start(clientId, step) {
      if (running?.state.clientId === clientId) {
        running.window.focus()
        change(running, movePresentation(running.state, { to: 'step', step }))
        return running.state
      }
      end(running)
      const presentation = open(clientId, step)
      running = presentation
      studio.tell(presentation.state)
      try {
        await options.check(clientId)
      } catch (error) {
        end(presentation)
        throw error
      }
      return presentation.state
    },
    state: () => running?.state ?? null,
    move(clientId, move) {
      const presentation = of(clientId)
      // The window says when it is.
      if (move.to === 'full-screen') return presentation.window.setFullScreen(move.isFullScreen)
      change(presentation, movePresentation(presentation.state, move))
    },
    pointAt(clientId, pointer) {
      const presentation = of(clientId)
      change(presentation, { ...presentation.state, pointer })
    },
    keepAnswer(clientId, answer) {
      const presentation = of(clientId)
      change(presentation, withUnsaved(presentation.state, answer))
      presentation.kept.retry()
    },
    opened: (clientId) => of(clientId).state,
    end(clientId) {
      if (running?.state.clientId === clientId) end(running)
    },
  }
}
