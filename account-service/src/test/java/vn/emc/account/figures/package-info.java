@NullMarked
package vn.emc.account.figures;

import org.jspecify.annotations.NullMarked;
