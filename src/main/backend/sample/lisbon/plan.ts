import type { SamplePlan } from '../business'

export const lisbonPlan: SamplePlan = {
  pillars: {
    fornada: { color: '#9a6a12', targetPercent: 20 },
    bastidores: { color: '#2f5d8a', targetPercent: 20 },
    pergunta: { color: '#7a4e9c', targetPercent: 15 },
    'fim-de-semana': { color: '#c8553d', targetPercent: 20 },
    'ao-balcao': { color: '#2f6f5e', targetPercent: 15 },
    vizinhos: { color: '#a63d57', targetPercent: 10 },
  },
  slotChannels: ['instagram', 'facebook'],
  campaigns: [
    {
      name: 'Boxes for the end of the year',
      color: '#2f6f5e',
      firstDay: 9,
      lastDay: 37,
      notes: 'Orders by message until two days before. One reminder a week, never on Saturday.',
      pillarKeys: ['fim-de-semana'],
    },
    {
      name: 'Ten years of Carlota',
      color: '#7a4e9c',
      firstDay: 16,
      lastDay: 24,
      notes: 'The starter has its birthday: members first, then the street.',
      pillarKeys: ['pergunta', 'vizinhos'],
    },
  ],
}
