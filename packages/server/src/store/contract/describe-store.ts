import { afterEach, beforeEach, describe } from 'vitest'
import { openStore, type StoreAddress } from '../open-store.ts'
import type { Store } from '../store.ts'
import { describeAudit } from './audit.ts'
import { describeConcurrency } from './concurrency.ts'
import { describeContainer } from './container.ts'
import { describeExpectations } from './expectations.ts'
import { describeHistory } from './history.ts'
import { describeRecords } from './records.ts'
import { describeReindex } from './reindex.ts'
import { describeSearch } from './search.ts'
import { describeElements } from './search-elements.ts'
import { describeLimits } from './search-limits.ts'
import { describeLinks } from './search-links.ts'
import { describeModel } from './search-model.ts'
import { describeModifiers } from './search-modifiers.ts'
import { describeOrder } from './search-order.ts'
import { describePages } from './search-pages.ts'
import { describeRanges } from './search-ranges.ts'
import { describeSearchedRecords } from './search-records.ts'
import { asking, type StoreUnderTest } from './store-under-test.ts'
import { describeTokens } from './tokens.ts'
import { describeTransactions } from './transactions.ts'
import { describeTwoProcesses } from './two-processes.ts'

/** Opens an empty database. */
export interface OpenEmpty {
  readonly store: Store
  readonly address: StoreAddress
  readonly remove: () => Promise<void>
}

/** What every engine promises. */
export function describeStore(name: string, openEmpty: () => Promise<OpenEmpty>): void {
  describe(name, () => {
    let opened: OpenEmpty | undefined
    let seconds: Store[] = []
    const store = () => {
      if (opened === undefined) throw new TypeError('No case is running.')
      return opened.store
    }
    const address = () => {
      if (opened === undefined) throw new TypeError('No case is running.')
      return opened.address
    }
    const under: StoreUnderTest = {
      store,
      address,
      second: async () => {
        const second = await openStore(address())
        seconds.push(second)
        return second
      },
      ids: async (asked) => (await store().search(asking(asked))).resources.map(({ id }) => id),
    }

    beforeEach(async () => {
      opened = await openEmpty()
    })
    afterEach(async () => {
      for (const second of seconds) await second.close()
      seconds = []
      await opened?.store.close()
      await opened?.remove()
      opened = undefined
    })

    describeRecords(under)
    describeSearch(under)
    describeRanges(under)
    describeModifiers(under)
    describeElements(under)
    describeLinks(under)
    describeSearchedRecords(under)
    describeOrder(under)
    describePages(under)
    describeLimits(under)
    describeModel(under)
    describeContainer(under)
    describeTokens(under)
    describeAudit(under)
    describeConcurrency(under)
    describeHistory(under)
    describeExpectations(under)
    describeTransactions(under)
    describeReindex(under)
    describeTwoProcesses(under)
  })
}
