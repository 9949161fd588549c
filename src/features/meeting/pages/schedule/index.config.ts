export default definePageConfig({ navigationBarTitleText: '每月哪天开会' })
