@NullMarked
package vn.emc.contracts.privacy;

import org.jspecify.annotations.NullMarked;
