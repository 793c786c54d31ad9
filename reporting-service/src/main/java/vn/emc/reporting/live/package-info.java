/** What a site sends just now, while somebody watches. Hides where it is asked for, and how long a stream may last. */
@NullMarked
package vn.emc.reporting.live;

import org.jspecify.annotations.NullMarked;
