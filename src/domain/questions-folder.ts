/** Where pages of questions for interviews may lie; no website shows it. */
export const questionsFolder = '_questions';
