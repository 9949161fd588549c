const icon = (name: string) => ({ iconPath: `assets/tab/${name}.png`, selectedIconPath: `assets/tab/${name}-on.png` })

export default defineAppConfig({
  pages: ['pages/map/index', 'pages/service/index', 'pages/wish/index', 'pages/meeting/index', 'pages/me/index'],
  subPackages: [
    {
      root: 'features/station',
      pages: [
        'pages/detail/index',
        'pages/pick-estate/index',
        'pages/manage/index',
        'pages/figures/index',
        'pages/coverage/index',
      ],
    },
    {
      root: 'features/wish',
      pages: ['pages/detail/index', 'pages/post/index', 'pages/review/index', 'pages/figures/index'],
    },
    {
      root: 'features/order',
      pages: [
        'pages/themes/index',
        'pages/theme/index',
        'pages/detail/index',
        'pages/mine/index',
        'pages/tasks/index',
        'pages/desk/index',
      ],
    },
    { root: 'features/group', pages: ['pages/station/index', 'pages/mine/index'] },
    { root: 'features/theme', pages: ['pages/edit/index', 'pages/rota/index'] },
    {
      root: 'features/member',
      pages: [
        'pages/home/index',
        'pages/code/index',
        'pages/account/index',
        'pages/roles/index',
        'pages/grant-role/index',
        'pages/help/index',
        'pages/helped/index',
      ],
    },
    {
      root: 'features/suggestion',
      pages: ['pages/detail/index', 'pages/post/index', 'pages/list/index', 'pages/desk/index'],
    },
    { root: 'features/notice', pages: ['pages/inbox/index', 'pages/calls/index', 'pages/templates/index'] },
    {
      root: 'features/ballot',
      pages: ['pages/list/index', 'pages/detail/index', 'pages/count/index', 'pages/units/index', 'pages/open/index'],
    },
    {
      root: 'features/meeting',
      pages: [
        'pages/detail/index',
        'pages/list/index',
        'pages/check-in/index',
        'pages/minutes/index',
        'pages/schedule/index',
      ],
    },
    { root: 'features/order-figures', pages: ['pages/month/index'] },
    { root: 'features/door', pages: ['pages/show/index'] },
    { root: 'features/run-meeting', pages: ['pages/run/index', 'pages/minutes/index'] },
    { root: 'features/about', pages: ['pages/privacy/index'] },
    // The design system at a glance: for people who build pages, never on a phone.
    ...(process.env.TARO_ENV === 'h5' ? [{ root: 'gallery', pages: ['pages/all/index'] }] : []),
  ],
  // Opened by a tap on a tab page: fetched while the reader looks at it.
  preloadRule: {
    'pages/map/index': { network: 'all', packages: ['features/station'] },
    'pages/service/index': { network: 'all', packages: ['features/order'] },
    'pages/wish/index': { network: 'all', packages: ['features/wish'] },
    'pages/meeting/index': { network: 'all', packages: ['features/meeting'] },
    'pages/me/index': { network: 'wifi', packages: ['features/notice', 'features/member'] },
  },
  window: {
    navigationBarTitleText: '同心驿',
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pullText',
  },
  tabBar: {
    color: '@tabText',
    selectedColor: '@tabOn',
    backgroundColor: '@tabBackground',
    borderStyle: 'black',
    list: [
      { pagePath: 'pages/map/index', text: '地图', ...icon('map') },
      { pagePath: 'pages/service/index', text: '服务', ...icon('service') },
      { pagePath: 'pages/wish/index', text: '心愿', ...icon('wish') },
      { pagePath: 'pages/meeting/index', text: '议事', ...icon('meeting') },
      { pagePath: 'pages/me/index', text: '我的', ...icon('me') },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '用于按步行远近为您排列驿站' } },
  __usePrivacyCheck__: true,
})
