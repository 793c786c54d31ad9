/** The pages at /websites; hides forms, fragments and their models. */
@NullMarked
package vn.emc.catalog.websites;

import org.jspecify.annotations.NullMarked;
