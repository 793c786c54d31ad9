/**
 * Looks whether the pages of sites carry their embed code; hides how pages are asked for, how tolerant their scripts are
 * read, and when the next check is due.
 */
@NullMarked
package vn.emc.catalog.embed;

import org.jspecify.annotations.NullMarked;
