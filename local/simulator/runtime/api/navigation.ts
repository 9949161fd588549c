import { NavigationError } from '../page/page-stack'
import { type Address, parseAddress } from '../page/route'
import type { Simulator } from '../simulator'
import { ApiFailure, type ApiGroup, type DefineApi } from './define'

interface UrlOptions {
  url: string
}

export function navigationApis({ pages, records }: Simulator, define: DefineApi): ApiGroup {
  const go = async (url: string, open: (address: Address) => Promise<unknown>) => {
    try {
      await open(parseAddress(url, pages.current?.route))
      return {}
    } catch (error) {
      if (!(error instanceof NavigationError)) records.errors.push(`${url}: ${(error as Error).message}`)
      throw new ApiFailure((error as Error).message)
    }
  }
  const opener = (name: string, open: (address: Address) => Promise<unknown>) =>
    define<UrlOptions>(name, ({ url }) => go(url, open))
  return {
    ...opener('navigateTo', pages.push),
    ...opener('redirectTo', pages.redirect),
    ...opener('reLaunch', pages.relaunch),
    ...opener('switchTab', (address) => pages.switchTab({ ...address, query: {} })),
    ...define<{ delta?: number }>('navigateBack', ({ delta = 1 }) => {
      try {
        pages.back(delta)
        return {}
      } catch (error) {
        throw new ApiFailure((error as Error).message)
      }
    }),
  }
}
