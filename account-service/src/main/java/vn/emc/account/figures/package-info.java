/** The figures C1 of account lists: counted when a list is read, told to the other services when it is accepted. */
@NullMarked
package vn.emc.account.figures;

import org.jspecify.annotations.NullMarked;
