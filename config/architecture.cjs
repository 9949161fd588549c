/** Which folder may know which. `npm run check` fails on a violation; tests/architecture plants one of each. */
const client = '^src/(app|pages|features|ui|platform)'
const cloudTop = '^cloudfunctions/([^_/][^/]*)/'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    forbid('no-circular', 'A circle has no first reader.', {}, { circular: true }),
    forbid('not-to-unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'contracts-stay-pure',
      'Schemas, plain values and pure calculations only.',
      { path: '^src/contracts/' },
      { pathNot: ['^src/contracts/', '(^|/)node_modules/zod/'] },
    ),
    forbid(
      'calculations-are-plain',
      'The client takes .calc and .const files as values, so they must not bring zod along.',
      { path: '^src/contracts/.*[.](calc|const)[.]ts$' },
      { pathNot: '[.](calc|const)[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'client-takes-contract-types-only',
      'Keeps zod out of the mini-program.',
      { path: client },
      { path: '^src/contracts/', pathNot: '[.](calc|const)[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'client-has-no-zod',
      'Fourteen kilobytes of the main package.',
      { path: client },
      { path: '(^|/)node_modules/zod/' },
    ),
    forbid('client-knows-no-server', '', { path: '^src/' }, { path: '^(cloudfunctions|local|ops)/' }),
    forbid(
      'server-takes-contracts-only',
      '',
      { path: '^cloudfunctions/' },
      { path: '^src/', pathNot: '^src/contracts/' },
    ),
    forbid(
      'product-knows-no-local-cloud',
      'What runs on a laptop is what runs in the cloud.',
      { path: '^(src|cloudfunctions)/' },
      { path: '^(local|ops|tests|config)/' },
    ),
    forbid(
      'local-cloud-knows-no-product',
      'It follows the official SDK, not our app. The demo county and main.ts may.',
      { path: '^local/(gateway|host|storage|open-api|server|simulator)/' },
      { path: '^(src|cloudfunctions|ops)/', pathNot: '[.]const[.]ts$', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'features-are-islands',
      'A feature is a subpackage: WeChat cannot share code between subpackages.',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/', pathNot: '^src/features/$1/' },
    ),
    forbid(
      'main-package-has-no-feature',
      'One such import moves the feature into the main package.',
      { path: '^src/(app|pages|ui|platform)' },
      { path: '^src/features/' },
    ),
    forbid('ui-is-dumb', '', { path: '^src/ui/' }, { path: '^src/(platform|pages)/' }),
    forbid(
      'taro-api-in-platform',
      'Pages use @tarojs/components and our platform; tests stub one place.',
      { path: '^src/(pages|features|ui)/', pathNot: '[.]config[.]ts$' },
      { path: '(^|/)node_modules/@tarojs/taro/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'rules-are-pure',
      'Domain rules: no I/O, no SDK, no clock.',
      { path: '[.]rules[.]ts$' },
      { pathNot: ['[.](rules|const|calc|row)[.]ts$', '^cloudfunctions/_platform/app-error[.]ts$', '^src/contracts/'] },
    ),
    forbid(
      'walking-is-pure',
      'The pedestrian network knows no cloud.',
      { path: '^cloudfunctions/_walking/' },
      { pathNot: ['^cloudfunctions/_walking/', '^src/contracts/'] },
    ),
    forbid(
      'modules-meet-at-the-index',
      '',
      { path: '^cloudfunctions/_modules/([^/]+)/' },
      { path: '^cloudfunctions/_modules/', pathNot: ['^cloudfunctions/_modules/$1/', '/index[.]ts$', '[.]row[.]ts$'] },
    ),
    forbid(
      'sdk-in-one-file',
      '',
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_platform/cloud[.]ts$' },
      { path: '(^|/)node_modules/wx-server-sdk/' },
    ),
    forbid(
      'deployables-are-islands',
      '',
      { path: cloudTop },
      { path: '^cloudfunctions/[^_]', pathNot: '^cloudfunctions/$1/' },
    ),
    forbid('no-test-in-product', '', { path: '^(src|cloudfunctions|local|ops)/' }, { path: '^tests/' }),
    forbid(
      'not-to-dev-dep',
      'What is deployed or bundled for phones is a dependency.',
      { path: '^(src|cloudfunctions)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'no-orphans',
      'A file that nobody imports is dead.',
      {
        orphan: true,
        path: '^(src|cloudfunctions|local|ops)/',
        pathNot: ['[.]d[.]ts$', '^src/app', '/index([.]config)?[.]tsx?$'],
      },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]data)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
