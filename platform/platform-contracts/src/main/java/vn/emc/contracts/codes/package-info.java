/** Value types of the domain's codes: a raw string code never travels. */
@NullMarked
package vn.emc.contracts.codes;

import org.jspecify.annotations.NullMarked;
