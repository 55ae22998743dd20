import { namespaces, xmlHead } from '../xml.js';
import type { Parts } from '../zip-parts.js';

/** Parts that say nothing but that PowerPoint writes back when they lack: how to show, view and style tables. */
export function fixedParts(): Parts {
  return {
    'ppt/presProps.xml': `${xmlHead}<p:presentationPr ${namespaces}/>`,
    'ppt/viewProps.xml': `${xmlHead}<p:viewPr ${namespaces}/>`,
    'ppt/tableStyles.xml': `${xmlHead}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{2D5ABB26-0587-4C30-8999-92F81FD0307C}"/>`,
  };
}
