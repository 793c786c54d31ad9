/** Guards against lost updates; hides how ETag and If-Match are spelt. */
@NullMarked
package vn.emc.catalog.revision;

import org.jspecify.annotations.NullMarked;
