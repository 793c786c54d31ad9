@NullMarked
package vn.emc.contracts.codes;

import org.jspecify.annotations.NullMarked;
