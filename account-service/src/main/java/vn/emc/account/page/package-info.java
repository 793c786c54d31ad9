/** The pages Danh mục → Import User. */
@NullMarked
package vn.emc.account.page;

import org.jspecify.annotations.NullMarked;
