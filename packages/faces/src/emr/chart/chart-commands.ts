import { navigate } from '../../shared/navigation.ts'
import type { Dock } from '../dock/use-dock.ts'
import type { Command } from '../keys/command.ts'
import { chartPath, chartViews } from '../route.ts'
import { viewNames } from './view-names.ts'

/** What can be done in this chart: its views, its apps, the tabs of the dock (ui 4.3 keys). */
export function chartCommands(recordId: string, dock: Dock): Command[] {
  const views = chartViews.map((view): Command => {
    const { name, letter } = viewNames[view]
    const run = () => {
      dock.showChart()
      navigate(chartPath(recordId, view))
    }
    return { id: `view ${view}`, group: 'Chart', label: name, keys: `g ${letter}`, run }
  })
  return [
    ...views,
    { id: 'trends', group: 'Chart', label: 'Results: values or trends', keys: 'v', run: valuesOrTrends },
    { id: 'apps', group: 'Apps', label: 'Apps', keys: 'g a', run: dock.showList },
    { id: 'app before', group: 'Apps', label: 'App tab before', keys: '[', run: () => dock.step(-1) },
    { id: 'app after', group: 'Apps', label: 'App tab after', keys: ']', run: () => dock.step(1) },
    ...dock.available.map(
      (app): Command => ({ id: `app ${app.id}`, group: 'Apps', label: `Open ${app.name}`, run: () => dock.open(app) }),
    ),
  ]
}

/** Only the results have the two; elsewhere nothing happens. */
function valuesOrTrends(): void {
  document.querySelector<HTMLButtonElement>('[data-values-or-trends]')?.click()
}
