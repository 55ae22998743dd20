/**
 * What reaches the edge of a sheet on purpose; nothing else is printed within 5 mm of one. The paper is the ground of a
 * brand whose paper is not white; the cover is what a brand fills covers and dividers with, or its picture; the rail, and the band that it stands on, begin at the left edge of a slide.
 */
export type BleedingPart = 'paper' | 'rail' | 'cover';
