@NullMarked
package vn.emc.reporting.live;

import org.jspecify.annotations.NullMarked;
