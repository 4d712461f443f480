import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { plainName } from '../shared/fhir/person.ts'
import { navigate } from '../shared/navigation.ts'
import type { HeldPerson } from './held-person.ts'
import classes from './phr.module.css'
import { type Page, pathOf } from './route.ts'

interface PersonSwitchProps {
  readonly people: readonly HeldPerson[]
  readonly chosen: HeldPerson
  readonly page: Page
}

/** Whose record is open: always in the bar, and one press to another. */
export function PersonSwitch({ people, chosen, page }: PersonSwitchProps) {
  if (people.length < 2) return <span className={classes.whose}>{plainName(chosen.patient)}</span>
  return (
    <Menu withinPortal={false} position="bottom-start" trapFocus>
      <Menu.Target>
        <button
          type="button"
          className={classes.switch}
          aria-label={`Record of ${plainName(chosen.patient)}. Choose another`}
        >
          {plainName(chosen.patient)} <IconChevronDown size={16} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {people.map((person) => (
          <Menu.Item
            key={person.record_id}
            aria-current={person === chosen}
            onClick={() => navigate(pathOf(person.record_id, page))}
          >
            {plainName(person.patient)}
            {person.relationship === 'self' ? ' (you)' : person.relationship === 'child' ? ' (your child)' : ''}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
