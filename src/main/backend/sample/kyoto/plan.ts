import type { SamplePlan } from '../business'

export const kyotoPlan: SamplePlan = {
  pillars: {
    utsuwa: { color: '#2f6f5e', targetPercent: 25 },
    kobo: { color: '#2f5d8a', targetPercent: 20 },
    toikake: { color: '#7a4e9c', targetPercent: 15 },
    shinsaku: { color: '#c8553d', targetPercent: 20 },
    shokutaku: { color: '#9a6a12', targetPercent: 20 },
    kyoshitsu: { color: '#5f6357', targetPercent: null },
  },
  hashtagGroups: [
    {
      name: 'うつわ',
      hashtags: ['#うつわ', '#陶器', '#うつわのある暮らし', '#器好き', '#うちごはん'],
      reach: 'Large: 300,000 to 5 million posts',
      reason: 'People who buy single pieces read these on Sunday evening.',
      language: 'Japanese',
    },
    {
      name: 'The studio and its classes',
      hashtags: ['#陶芸', '#ものづくり', '#陶芸教室', '#陶芸体験', '#kyotoceramics'],
      reach: 'Medium',
      reason: 'Classes fill from here.',
      language: 'Japanese, one in English',
    },
  ],
  hashtagMarks: [{ hashtag: '#陶芸体験', kind: 'avoid', reason: 'Brings visitors who look for an hour of fun.' }],
  templates: [
    { name: 'Shop update', text: '{{date}}、新作を並べます。\n\n{{うつわ}}\n{{価格}}円（税込）\n\n{{link}}' },
    { name: 'Class', text: '{{日時}}の教室、あと{{残り}}名さまです。\n\nお申し込みは{{link}}から。' },
  ],
  ownDates: [
    {
      name: '工房の誕生日',
      day: '11-28',
      color: '#2f6f5e',
      notes: 'The studio opened on this day. No discount, one new glaze.',
    },
    { name: '祇園祭', day: '07-17', color: '#c8553d', notes: 'Late opening hours around the procession.' },
  ],
  slotChannels: ['instagram', 'facebook'],
  campaigns: [
    {
      name: '窯出しと小さな展示',
      color: '#2f5d8a',
      firstDay: 11,
      lastDay: 20,
      notes: 'Kiln opening and a small show. The first picture is of the closed kiln.',
      pillarKeys: ['kobo', 'shinsaku'],
    },
  ],
}
