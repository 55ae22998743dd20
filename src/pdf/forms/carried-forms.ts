import { isReviewForm, type ReviewForm } from '../../domain/review-form.js';

/** What a file that holds forms of ours carries beside its fields. */
export interface CarriedForms {
  readonly forms: readonly ReviewForm[];
}

/** The forms that a file says it carries; what is none of ours is left out. */
export function carriedForms(data: unknown): ReviewForm[] {
  const forms: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'forms') : undefined;
  return Array.isArray(forms) ? forms.filter(isReviewForm) : [];
}
