@NullMarked
package vn.emc.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
