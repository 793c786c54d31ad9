@NullMarked
package vn.emc.account.lists;

import org.jspecify.annotations.NullMarked;
