/** Sites and their keys; hides who may see and change which, and that no key is stored. */
@NullMarked
package vn.emc.catalog.site;

import org.jspecify.annotations.NullMarked;
