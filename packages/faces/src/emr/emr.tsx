import { useEffect, useState } from 'react'
import type { Session } from '../shared/api/session.ts'
import { Notice } from '../shared/frame/notice.tsx'
import { PageFrame } from '../shared/frame/page-frame.tsx'
import { navigate } from '../shared/navigation.ts'
import { chartCommands } from './chart/chart-commands.ts'
import { ChartPage } from './chart/chart-page.tsx'
import { useDock } from './dock/use-dock.ts'
import { PatientListPage } from './home/patient-list-page.tsx'
import type { Command } from './keys/command.ts'
import { KeysHelp } from './keys/keys-help.tsx'
import { Palette } from './keys/palette.tsx'
import { useSingleKeys } from './keys/single-keys.ts'
import { useKeys } from './keys/use-keys.ts'
import { chartPath, homePath, type Route } from './route.ts'
import { Toast } from './toast.tsx'
import { TopBar } from './top-bar.tsx'
import { useRoute } from './use-route.ts'

interface EmrProps {
  readonly session: Session
  readonly name: string
}

export function Emr({ session, name }: EmrProps) {
  const route = useRoute()
  const recordId = route.page === 'chart' ? route.recordId : undefined
  const dock = useDock(recordId)
  const [open, setOpen] = useState<'palette' | 'keys' | undefined>()
  const [singleKeys] = useSingleKeys()
  const commands: Command[] = [
    ...(recordId === undefined ? [] : chartCommands(recordId, dock)),
    { id: 'home', group: 'Go', label: 'Patient list', keys: 'g h', run: () => navigate(homePath) },
    { id: 'search', group: 'Go', label: 'Search', keys: '/', run: () => focusSearch() || setOpen('palette') },
    { id: 'keys', group: 'Help', label: 'Keys', keys: '?', run: () => setOpen('keys') },
  ]
  useKeys(commands, singleKeys && open === undefined, () => setOpen('palette'))
  usePageTitle(route.page)
  const close = () => setOpen(undefined)
  return (
    <PageFrame
      name={name}
      session={session}
      bar={
        <TopBar home={route.page === 'home'} openPalette={() => setOpen('palette')} openKeys={() => setOpen('keys')} />
      }
    >
      {route.page === 'home' ? <PatientListPage practitioner={session.account.fhir_user} /> : null}
      {route.page === 'chart' ? (
        <ChartPage key={route.recordId} recordId={route.recordId} view={route.view} item={route.item} dock={dock} />
      ) : null}
      {route.page === 'unknown' ? (
        <Notice
          title="There is no such page"
          body="Nothing was lost. The patient list is a safe place to go on."
          action="Open the patient list"
          onAction={() => navigate(homePath)}
        />
      ) : null}
      {dock.closed === undefined ? null : (
        <Toast
          text={closedWords(dock.closed.count)}
          action="Back to that chart"
          onAction={() => dock.goBack(navigateToChart)}
          onClose={dock.forget}
        />
      )}
      {open === 'palette' ? <Palette commands={commands} close={close} /> : null}
      {open === 'keys' ? <KeysHelp commands={commands} close={close} /> : null}
    </PageFrame>
  )
}

/** Without a name: the toast stands under another person's banner (ui 4.4). */
function closedWords(count: number): string {
  return `${count} ${count === 1 ? 'app' : 'apps'} closed with the previous chart`
}

function navigateToChart(recordId: string): void {
  navigate(chartPath(recordId))
}

/** False on a page without a search of its own. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('[data-page-search]')
  field?.focus()
  return field !== null
}

/** The chart sets its own title, with the last digits of its record number. */
function usePageTitle(page: Route['page']): void {
  useEffect(() => {
    if (page !== 'chart') document.title = page === 'home' ? 'Patients · Chartroom' : 'Not found · Chartroom'
  }, [page])
}
