/** Tests of comments. */
@NullMarked
package vn.emc.reconciliation.comment;

import org.jspecify.annotations.NullMarked;
