import { both, box, disc, ellipse, type Shape, without } from '../logo'
import type { SamplePicture } from '../picture'

const bean = (x: number, y: number, turnedBy: number) => [
  { color: '#5a3220', shape: ellipse(x, y, 0.13, 0.085, turnedBy) },
  {
    color: '#3a1f13',
    shape: without(ellipse(x, y, 0.115, 0.02, turnedBy), ellipse(x, y + 0.03, 0.115, 0.02, turnedBy)),
  },
]
const ring = (x: number, y: number, radius: number, width: number): Shape =>
  without(disc(x, y, radius), disc(x, y, radius - width))

/** The roastery’s pictures, in the order in which posts take them; the last one waits for its post. */
export const ammanPictures: readonly SamplePicture[] = [
  {
    fileName: 'فنجان من فوق.png',
    altText: 'فنجان قهوة من الأعلى على صحن أبيض، وحوله حبّات بنّ.',
    folder: 'القهوة',
    tags: ['قهوة', 'فنجان'],
    scene: {
      wall: ['#6d2f4b', '#4c1f35'],
      layers: [
        ...[
          [-0.6, -0.78, 0.5],
          [0.58, -0.7, -0.6],
          [-0.64, 0.72, 1.2],
          [0.62, 0.8, 0.2],
          [0.1, 0.86, -0.9],
          [-0.12, -0.84, 0.1],
        ].flatMap(([x = 0, y = 0, turnedBy = 0]) => bean(x, y, turnedBy)),
        { color: '#3d1729', shape: disc(0.04, 0.06, 0.6) },
        { color: '#efe4d6', shape: disc(0, 0, 0.58) },
        { color: '#dccbb6', shape: ring(0, 0, 0.46, 0.02) },
        { color: '#f8f2ea', shape: disc(0, 0, 0.36) },
        { color: '#3b2014', shape: disc(0, 0, 0.31) },
        { color: '#7a4a2a', shape: ring(0, 0, 0.31, 0.05) },
        { color: '#a06a3d', shape: ellipse(-0.08, -0.1, 0.1, 0.05, 0.6) },
      ],
    },
  },
  {
    fileName: 'كيس البنّ الجديد.png',
    altText: 'كيس بنّ طازج بلون عنّابي أمام جدار فاتح.',
    folder: 'المنتجات',
    tags: ['قهوة', 'متجر'],
    scene: {
      wall: ['#f1e2cf', '#e2c8a8'],
      layers: [
        { color: '#c9a67c', shape: box(-1, 0.5, 1, 1) },
        { color: '#a98455', shape: ellipse(0.05, 0.72, 0.5, 0.08) },
        { color: '#5c2440', shape: box(-0.38, -0.5, 0.38, 0.7) },
        { color: '#4a1b33', shape: box(0.24, -0.5, 0.38, 0.7) },
        { color: '#6f3150', shape: box(-0.38, -0.62, 0.38, -0.44) },
        { color: '#e0a458', shape: without(disc(-0.06, 0.02, 0.22), disc(0.03, -0.03, 0.19)) },
        { color: '#f4e6d2', shape: box(-0.26, 0.36, 0.14, 0.4) },
        { color: '#f4e6d2', shape: box(-0.2, 0.45, 0.08, 0.48) },
        ...bean(-0.58, 0.78, 0.3),
        ...bean(0.6, 0.84, -0.5),
        ...bean(0.42, 0.9, 0.8),
      ],
    },
  },
  {
    fileName: 'دلّة وقهوة الضيف.png',
    altText: 'دلّة نحاسية وفنجان صغير عند غروب الشمس.',
    folder: 'القهوة',
    tags: ['قهوة', 'ضيافة'],
    scene: {
      wall: ['#f0b27a', '#d97b4f'],
      layers: [
        { color: '#f8d9a0', shape: disc(0.3, -0.25, 0.34) },
        { color: '#7a3b2a', shape: box(-1, 0.48, 1, 1) },
        { color: '#5e2b1f', shape: ellipse(-0.12, 0.7, 0.46, 0.07) },
        { color: '#b8862f', shape: ellipse(-0.14, 0.36, 0.32, 0.32) },
        { color: '#cfa04a', shape: ellipse(-0.2, 0.32, 0.2, 0.24) },
        { color: '#b8862f', shape: box(-0.26, -0.2, -0.02, 0.2) },
        { color: '#8f6420', shape: ellipse(-0.14, -0.2, 0.16, 0.05) },
        { color: '#b8862f', shape: ellipse(-0.14, -0.3, 0.1, 0.12) },
        { color: '#8f6420', shape: disc(-0.14, -0.44, 0.035) },
        {
          color: '#b8862f',
          shape: without(ellipse(0.1, 0.02, 0.26, 0.12, -0.7), ellipse(0.14, -0.04, 0.26, 0.1, -0.7)),
        },
        { color: '#8f6420', shape: without(ellipse(-0.46, 0.14, 0.2, 0.28), ellipse(-0.44, 0.14, 0.14, 0.22)) },
        { color: '#fbf3e6', shape: both(ellipse(0.44, 0.56, 0.15, 0.16), box(0, 0.51, 1, 1)) },
        { color: '#3b2014', shape: ellipse(0.44, 0.51, 0.14, 0.04) },
      ],
    },
  },
  {
    fileName: 'المحمصة صباحًا.png',
    altText: 'آلة التحميص صباحًا، ودرج التبريد مليء بالبنّ.',
    folder: 'المحمصة',
    tags: ['فريق'],
    scene: {
      wall: ['#d8d2c8', '#b9aea0'],
      layers: [
        { color: '#8a7f72', shape: box(-1, 0.62, 1, 1) },
        { color: '#37312d', shape: box(-0.5, -0.5, 0.3, 0.4) },
        { color: '#4a423c', shape: disc(-0.1, -0.05, 0.36) },
        { color: '#2a2522', shape: disc(-0.1, -0.05, 0.26) },
        { color: '#e0a458', shape: disc(-0.1, -0.05, 0.12) },
        { color: '#37312d', shape: box(-0.02, -0.9, 0.14, -0.5) },
        { color: '#5c2440', shape: box(-0.5, 0.34, 0.3, 0.42) },
        { color: '#2a2522', shape: box(-0.4, 0.42, -0.3, 0.7) },
        { color: '#6a5f55', shape: ellipse(0.34, 0.6, 0.42, 0.12) },
        { color: '#4b2a1a', shape: ellipse(0.34, 0.57, 0.36, 0.09) },
        { color: '#2a2522', shape: box(0.3, 0.66, 0.38, 0.86) },
      ],
    },
  },
]
