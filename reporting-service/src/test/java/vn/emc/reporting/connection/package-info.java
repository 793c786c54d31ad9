@NullMarked
package vn.emc.reporting.connection;

import org.jspecify.annotations.NullMarked;
