@NullMarked
package vn.emc.account.page;

import org.jspecify.annotations.NullMarked;
