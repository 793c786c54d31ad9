/** The page of all changes; hides how an entry's two states are compared. */
@NullMarked
package vn.emc.catalog.websites.audit;

import org.jspecify.annotations.NullMarked;
