/** What a font may be called: every name stands in styles, and some come with a package that anybody may have sent. */
export const fontName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._&+-]{0,99}$/u;
