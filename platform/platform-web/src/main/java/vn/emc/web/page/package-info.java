/** Hides what all pages share: the layout's model, the language and its switch. */
@NullMarked
package vn.emc.web.page;

import org.jspecify.annotations.NullMarked;
