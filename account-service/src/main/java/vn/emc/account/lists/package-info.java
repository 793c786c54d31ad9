/**
 * The lists of user accounts that sites hand in: taken, read, compared with the list in force, accepted or rejected. Hides where
 * files and rows lie; no identifier leaves the reading but as a pseudonym.
 */
@NullMarked
package vn.emc.account.lists;

import org.jspecify.annotations.NullMarked;
