/** Pages as browsers get them. */
@NullMarked
package vn.emc.reporting.page;

import org.jspecify.annotations.NullMarked;
