/** Tests of the page of all changes. */
@NullMarked
package vn.emc.catalog.websites.audit;

import org.jspecify.annotations.NullMarked;
