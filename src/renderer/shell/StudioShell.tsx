import { Burger, Drawer } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { ClientId } from '#shared/kernel/ids'
import { useBackendCommand, useHostEvent, useInvalidation } from '../api/hooks'
import { clientPlaces, studioPlaces } from '../routes'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { SkeletonLines } from '../ui/Delayed'
import { showFailure, useLatestUndo } from '../ui/notices'
import { Banners } from './Banners'
import { ClientFrame } from './ClientFrame'
import { InspectorProvider } from './Inspector'
import { checklistPath, clientPath, postingPath, postPath } from './paths'
import { PresentingBanner } from './PresentingBanner'
import { Rail } from './Rail'
import { ResizeHandle } from './ResizeHandle'
import { type ShellActions, ShellActionsContext } from './shellActions'
import { useShortcuts } from './shortcuts'
import { useStoredWidth, type WidthLimits } from './useStoredWidth'
import { holdTyping } from './typeAhead'
import classes from './StudioShell.module.css'

const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })))
const ShortcutHelp = lazy(() => import('./ShortcutHelp').then((module) => ({ default: module.ShortcutHelp })))
const NewClientDialog = lazy(() =>
  import('../features/clients/NewClientDialog').then((module) => ({ default: module.NewClientDialog })),
)

const RAIL_LIMITS: WidthLimits = { smallest: 200, largest: 400, usual: 256 }

/** The studio window: the rail, what stands above everything, the place, and the inspector's slot. */
export function StudioShell() {
  const [railWidth, setRailWidth] = useStoredWidth('rail', RAIL_LIMITS)
  const [isPaletteOpen, palette] = useDisclosure(false, { onOpen: holdTyping })
  const [isHelpOpen, help] = useDisclosure(false)
  const [isNewClientOpen, newClient] = useDisclosure(false)
  const [location, navigate] = useLocation()
  const isNarrow = useMediaQuery('(max-width: 800px)', false, { getInitialValueInEffect: false })

  useInvalidation()
  useHostEvent('showPost', ({ clientId, postId, isDue }) =>
    navigate(isDue ? postingPath(clientId, postId) : postPath(clientId, postId)),
  )
  useHostEvent('showOnboarding', ({ clientId }) => navigate(checklistPath(clientId)))
  useHostEvent('showReminders', () => navigate('/reminders'))
  const { mutate: createNewLead } = useBackendCommand('onboarding', 'createLead', {
    onSuccess: ({ clientId }) => navigate(clientPath(clientId, 'onboarding')),
    onError: (error) => showFailure(error, 'No lead was made'),
  })
  const undoLatest = useLatestUndo()
  useShortcuts(
    [
      { keys: 'Mod+K', label: 'Go to a client, post or action', run: palette.open },
      { keys: '?', label: 'Show the keys', run: help.open },
      ...(undoLatest ? [{ keys: 'Mod+Z', label: 'Undo', run: undoLatest }] : []),
    ],
    'everywhere',
  )
  const openPalette = palette.open
  const openShortcuts = help.open
  const openNewClient = newClient.open
  const actions = useMemo<ShellActions>(
    () => ({ openPalette, openShortcuts, openNewClient, createLead: () => createNewLead({}) }),
    [openPalette, openShortcuts, openNewClient, createNewLead],
  )
  const [hasSettled, setSettled] = useState(false)
  useEffect(() => {
    const handle = requestIdleCallback(() => setSettled(true))
    return () => cancelIdleCallback(handle)
  }, [])
  // The menu belongs to the place where it was opened: going somewhere closes it.
  const [menuPlace, setMenuPlace] = useState<string>()
  const isMenuOpen = menuPlace === location
  const closeMenu = () => setMenuPlace(undefined)

  return (
    <ShellActionsContext value={actions}>
      <div className={classes.shell} data-narrow={isNarrow}>
        <a className={classes.skip} href="#place" onClick={skipToPlace}>
          Skip to content
        </a>
        {isNarrow ? (
          <>
            <header className={classes.bar}>
              <Burger
                className={classes.menu}
                size="sm"
                opened={isMenuOpen}
                onClick={() => setMenuPlace(isMenuOpen ? undefined : location)}
                aria-label="Places and clients"
              />
              <span className={classes.mark}>Clientele</span>
            </header>
            <Drawer
              opened={isMenuOpen}
              onClose={closeMenu}
              size="min(320px, 90vw)"
              title="Clientele"
              classNames={{ content: classes.drawer, header: classes.drawerHead, body: classes.drawerBody }}
            >
              <Rail hasName={false} />
            </Drawer>
          </>
        ) : (
          <>
            <div className={classes.rail} style={{ width: railWidth }}>
              <Rail />
            </div>
            <ResizeHandle
              label="Width of the rail"
              width={railWidth}
              limits={RAIL_LIMITS}
              panelSide="left"
              onResize={setRailWidth}
            />
          </>
        )}
        <div className={classes.column}>
          <Banners />
          <PresentingBanner />
          <InspectorProvider>
            <main id="place" className={classes.place} tabIndex={-1}>
              <Place />
            </main>
          </InspectorProvider>
        </div>
        <Notifications position="bottom-center" limit={8} transitionDuration={160} />
        {/* There before they are opened: a dialog gives the focus back only to what it saw before. */}
        {hasSettled || isPaletteOpen || isHelpOpen || isNewClientOpen ? (
          <Suspense>
            <Palette isOpen={isPaletteOpen} onClose={palette.close} />
            <ShortcutHelp isOpen={isHelpOpen} onClose={help.close} />
            <NewClientDialog isOpen={isNewClientOpen} onClose={newClient.close} />
          </Suspense>
        ) : null}
      </div>
    </ShellActionsContext>
  )
}

// The hash is the place's address, so the browser's own jump would leave the place.
function skipToPlace(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.getElementById('place')?.focus()
}

function Place() {
  const [location] = useLocation()
  return (
    <ErrorBoundary resetKey={location}>
      <Suspense fallback={<Waiting />}>
        <Switch>
          {studioPlaces.map(({ path, Page }) => (
            <Route key={path} path={path}>
              <Page />
            </Route>
          ))}
          <Route path="/client/:clientId/:tab">
            {({ clientId, tab }) => {
              const place = clientPlaces.find((candidate) => candidate.tab === tab)
              if (!place) return <Redirect to="/" replace />
              return (
                <ClientFrame key={clientId} clientId={clientId as ClientId} tab={place.tab}>
                  <ErrorBoundary resetKey={location}>
                    <Suspense fallback={<Waiting />}>
                      <place.Page clientId={clientId as ClientId} />
                    </Suspense>
                  </ErrorBoundary>
                </ClientFrame>
              )
            }}
          </Route>
          <Route>
            <Redirect to="/" replace />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}

function Waiting() {
  return (
    <div className={classes.waiting}>
      <SkeletonLines />
    </div>
  )
}
