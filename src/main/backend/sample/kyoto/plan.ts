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
