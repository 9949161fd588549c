import { resolve } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import { version } from '../package.json'
import { accessibleComponents } from './accessible-components'
import { namedInSource } from './named-in-source'

/** Written out this many levels deep; what is deeper goes through a component, only slower. Taro's types lack it. */
const templates = { baseLevel: 10 }

/** webpack would look for the global object with `new Function`, which WeChat forbids. */
const globalObject = 'globalThis'

/**
 * What terser does by default and Taro switches off. Written for iOS 12 and Chrome 70, as babel.config.cjs is: from
 * ES2020 on terser would write `??`, at which those stop reading. Escaped Chinese is longer but packs smaller.
 */
const minify = {
  ecma: 2017,
  compress: {
    ecma: 2017,
    passes: 3,
    arrows: true,
    collapse_vars: true,
    comparisons: true,
    computed_props: true,
    hoist_props: true,
    inline: 3,
    loops: true,
    negate_iife: true,
    properties: true,
    reduce_funcs: true,
    reduce_vars: true,
    switches: true,
    typeofs: true,
  },
  output: { ecma: 2017, ascii_only: true },
}

/** Taro's build: `dist/weapp` for WeChat and `dist/h5` for the browser preview served under /app/. */
const config: UserConfigExport<'webpack5'> = {
  projectName: 'tongxinyi',
  date: '2025-01-01',
  // Sizes in the styles are real pixels (see src/ui/tokens.scss), so nothing is scaled.
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${process.env.TARO_ENV}`,
  framework: 'react',
  // The map's marks are named by path, so they must not be folded into the code.
  copy: {
    patterns: process.env.TARO_ENV === 'weapp' ? [{ from: 'src/assets/map', to: 'dist/weapp/assets/map' }] : [],
    options: {},
  },
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  plugins: [['@tarojs/plugin-inject', { components: accessibleComponents }]],
  alias: { '@': resolve(__dirname, '..', 'src') },
  cache: { enable: true },
  jsMinimizer: 'terser',
  terser: { enable: true, config: minify },
  logger: { quiet: true, stats: false },
  env: {
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    // What a report from a phone says it ran.
    TARO_APP_RELEASE: JSON.stringify(version),
  },
  defineConstants: process.env.TARO_ENV === 'weapp' ? { global: globalObject } : {},
  mini: {
    ...templates,
    webpackChain: (chain) => {
      chain.node.set('global', false)
      chain.module
        .rule('lean-taro')
        .test(
          /@tarojs[\\/](shared[\\/]dist[\\/](components|native-apis)|plugin-platform-weapp[\\/]dist[\\/]runtime)\.js$/,
        )
        .use('lean-taro')
        .loader(resolve(__dirname, 'lean-taro.cjs'))
        .options(namedInSource(resolve(__dirname, '..', 'src')))
    },
    // Pages are built from elements only.
    runtime: { enableInnerHTML: false },
    // Every component's styles have names of their own, so their order says nothing.
    miniCssExtractPluginOption: { ignoreOrder: true },
    enableSourceMap: false,
    // A module that only one subpackage uses stays in that subpackage.
    optimizeMainPackage: { enable: true },
    postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  },
  h5: {
    publicPath: '/app/',
    staticDirectory: 'static',
    enableSourceMap: false,
    router: { mode: 'hash' },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules: { enable: false } },
  },
}

export default defineConfig<'webpack5'>(config)
