/** Files that are taken in and given out; hides where they lie meanwhile. */
@NullMarked
package vn.emc.catalog.files;

import org.jspecify.annotations.NullMarked;
