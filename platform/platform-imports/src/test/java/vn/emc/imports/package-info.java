@NullMarked
package vn.emc.imports;

import org.jspecify.annotations.NullMarked;
