/**
 * Everything that is printed: a file of templates/, without `.hbs`. A further one is a further name: views, sheets and
 * the words that verify looks for do not compile without a row of it.
 */
export type TemplateName =
  | 'handout'
  | 'card'
  | 'slides'
  | 'overview'
  | 'step-up'
  | 'review'
  | 'matrix'
  | 'ladders'
  | 'advert'
  | 'scorecard'
  | 'handout-word'
  | 'advert-word'
  | 'review-word'
  | 'page'
  | 'cover'
  | 'divider'
  | 'contents'
  | 'answers'
  | 'diff'
  | 'brand'
  | 'numbers';
