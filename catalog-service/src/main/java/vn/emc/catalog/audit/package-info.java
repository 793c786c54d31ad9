/** Remembers who changed what and when; hides where. */
@NullMarked
package vn.emc.catalog.audit;

import org.jspecify.annotations.NullMarked;
