/** One violation of each architecture rule: the rule's name → files that break it (and the files those need). */
export const planted: Record<string, Record<string, string>> = {
  'no-circular': { 'src/ui/ring-a.ts': "import './ring-b'", 'src/ui/ring-b.ts': "import './ring-a'" },
  'not-to-unresolvable': { 'src/ui/lost.ts': "import './nowhere'" },
  'contracts-stay-pure': { 'src/contracts/impure.ts': "import 'dayjs'" },
  'calculations-are-plain': { 'src/contracts/heavy.calc.ts': "import { s } from './schema'\nexport const t = s" },
  'client-takes-contract-types-only': {
    'src/pages/schema-user.ts': "import { s } from '../contracts/schema'\nexport const t = s",
  },
  'client-has-no-zod': { 'src/platform/zod-user.ts': "import 'zod/mini'" },
  'client-knows-no-server': { 'src/platform/server-user.ts': "import '../../cloudfunctions/_platform/thing'" },
  'server-takes-contracts-only': { 'cloudfunctions/_platform/client-user.ts': "import '../../src/ui/thing'" },
  'product-knows-no-local-cloud': { 'cloudfunctions/_platform/local-user.ts': "import '../../local/thing'" },
  'local-cloud-knows-no-product': {
    'local/gateway/product-user.ts': "import { t } from '../../cloudfunctions/_platform/thing'\nexport const u = t",
  },
  'features-are-islands': { 'src/features/wish/neighbour.ts': "import '../order/thing'" },
  'main-package-has-no-feature': { 'src/pages/feature-user.ts': "import '../features/order/thing'" },
  'ui-is-dumb': { 'src/ui/clever.ts': "import '../platform/thing'" },
  'taro-api-in-platform': { 'src/pages/taro-user.ts': "import Taro from '@tarojs/taro'\nexport const t = Taro" },
  'rules-are-pure': { 'cloudfunctions/_modules/wish/wish.rules.ts': "import '../../_platform/thing'" },
  'walking-is-pure': { 'cloudfunctions/_walking/impure.ts': "import '../_platform/thing'" },
  'modules-meet-at-the-index': { 'cloudfunctions/_modules/order/neighbour.ts': "import '../wish/wish.api'" },
  'sdk-in-one-file': {
    'cloudfunctions/_platform/sdk-user.ts': "import sdk from 'wx-server-sdk'\nexport const t = sdk",
  },
  'deployables-are-islands': { 'cloudfunctions/api/neighbour.ts': "import '../clock/thing'" },
  'no-test-in-product': { 'src/ui/test-user.ts': "import '../../tests/thing'" },
  'not-to-dev-dep': { 'cloudfunctions/_platform/dev-user.ts': "import mingo from 'mingo'\nexport const t = mingo" },
  'no-orphans': { 'src/ui/alone.ts': 'export const t = 1' },
}

/** What the planted files lean on: none of these breaks a rule by itself. */
export const ground: Record<string, string> = {
  'src/contracts/schema.ts': 'export const s = 1',
  'src/ui/thing.ts': 'export const t = 1',
  'src/platform/thing.ts': 'export const t = 1',
  'src/features/order/thing.ts': 'export const t = 1',
  'cloudfunctions/_platform/thing.ts': 'export const t = 1',
  'cloudfunctions/_modules/wish/wish.api.ts': 'export const t = 1',
  'cloudfunctions/clock/thing.ts': 'export const t = 1',
  'local/thing.ts': 'export const t = 1',
  'ops/thing.ts': "import '../local/thing'",
  'tests/thing.ts': 'export const t = 1',
}
