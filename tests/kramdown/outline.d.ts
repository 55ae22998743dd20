export function outline(html: string): string;
