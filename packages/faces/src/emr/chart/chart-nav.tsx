import {
  IconActivity,
  IconAlertTriangle,
  IconApps,
  IconCalendar,
  IconChartLine,
  IconClipboardHeart,
  IconClipboardList,
  IconFileText,
  IconFlask,
  IconPill,
  IconPrinter,
  IconTimeline,
  IconVaccine,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Dock } from '../dock/use-dock.ts'
import { Link } from '../link.tsx'
import { type ChartView, chartPath, chartViews } from '../route.ts'
import classes from './chart-nav.module.css'
import { viewNames } from './view-names.ts'

const icons: Readonly<Record<ChartView, ComponentType<{ size: number; 'aria-hidden': 'true' }>>> = {
  summary: IconClipboardHeart,
  timeline: IconTimeline,
  results: IconFlask,
  medications: IconPill,
  problems: IconClipboardList,
  allergies: IconAlertTriangle,
  'vital-signs': IconActivity,
  growth: IconChartLine,
  immunizations: IconVaccine,
  encounters: IconCalendar,
  notes: IconFileText,
  print: IconPrinter,
}

interface ChartNavProps {
  readonly recordId: string
  readonly view: ChartView
  /** Undefined while not known. */
  readonly birthDate: string | undefined
  readonly dock: Dock
}

/** Growth is for those who grow: it stands in the navigation until this age, and for whoever asks for it by its address. */
const grownAt = 20

function isGrown(birthDate: string | undefined): boolean {
  const year = Number(birthDate?.slice(0, 4))
  return new Date().getFullYear() - year > grownAt
}

export function ChartNav({ recordId, view, birthDate, dock }: ChartNavProps) {
  const views = chartViews.filter((one) => one !== 'growth' || view === 'growth' || !isGrown(birthDate))
  return (
    <nav className={classes.nav} aria-label="Chart">
      <ul onClickCapture={dock.showChart}>
        {views.map((one) => {
          const Icon = icons[one]
          return (
            <li key={one}>
              <Link
                to={chartPath(recordId, one)}
                className={classes.link}
                aria-current={one === view ? 'page' : undefined}
                data-pane="chart"
              >
                <Icon size={16} aria-hidden="true" />
                {viewNames[one].name}
              </Link>
            </li>
          )
        })}
      </ul>
      <button
        type="button"
        className={`${classes.link} ${classes.apps}`}
        aria-pressed={dock.pane === 'apps'}
        onClick={dock.showApps}
      >
        <IconApps size={16} aria-hidden="true" />
        Apps{dock.opened.length > 0 ? ` (${dock.opened.length} open)` : ''}
      </button>
    </nav>
  )
}
