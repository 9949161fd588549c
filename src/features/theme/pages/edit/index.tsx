import { useRemote } from '@/platform/remote'
import { goBack, replacePage, usePageParams } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { draftOf, newTheme } from '../../theme-draft'
import { ThemeForm } from '../../theme-form'
import { ThemePause } from '../../theme-pause'

/** For whoever keeps a station: a new service (`stationId`), or one worded anew (`id`). */
export default function EditThemePage() {
  const { stationId = '', id } = usePageParams()
  const catalogue = useRemote('order.catalogue', {})
  const theme = useRemote('theme.get', id ? { themeId: id } : undefined)
  const toast = useToast()
  return (
    <Screen top={{ title: id ? '修改服务' : '发布服务', onBack: goBack }} toast={toast}>
      <Loaded remote={catalogue}>
        {(classes) =>
          id ? (
            <Loaded remote={theme}>
              {(data) => (
                <>
                  <ThemePause theme={data} onChange={theme.set} toast={toast} />
                  <ThemeForm
                    key={data.revision}
                    catalogue={classes}
                    first={draftOf(data)}
                    of={{ themeId: id, revision: data.revision }}
                    onSaved={goBack}
                    onReload={theme.reload}
                  />
                </>
              )}
            </Loaded>
          ) : (
            <ThemeForm
              catalogue={classes}
              first={newTheme}
              of={{ stationId }}
              onSaved={(saved) => replacePage('theme', { id: saved.id })}
              onReload={catalogue.reload}
            />
          )
        }
      </Loaded>
    </Screen>
  )
}
