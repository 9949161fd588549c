import { useReturn } from '@/platform/lifecycle'
import { usePreparedToNotify } from '@/platform/notify'
import { useRemote } from '@/platform/remote'
import { usePageParams } from '@/platform/route'
import { useShare } from '@/platform/share'
import { Loaded } from '@/ui/loaded'
import { OrderScreen } from '../../order-screen'
import { ThemeBody } from '../../theme-body'

/** What can be ordered, with its slots of the next two weeks. Opens signed out from a share card. */
export default function ThemePage() {
  const { id = '' } = usePageParams()
  const theme = useRemote('theme.get', { themeId: id })
  usePreparedToNotify()
  useReturn(theme.reload)
  useShare(() => theme.data && { title: theme.data.name, page: 'theme', params: { id } })
  return (
    <OrderScreen title="预约">
      <Loaded remote={theme}>{(data) => <ThemeBody theme={data} onReload={theme.reload} />}</Loaded>
    </OrderScreen>
  )
}
