export default definePageConfig({ navigationBarTitleText: '样子' })
