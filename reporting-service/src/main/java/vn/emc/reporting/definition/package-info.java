/** What each indicator means, in which version and since when. Hides how versions are set and put into words. */
@NullMarked
package vn.emc.reporting.definition;

import org.jspecify.annotations.NullMarked;
