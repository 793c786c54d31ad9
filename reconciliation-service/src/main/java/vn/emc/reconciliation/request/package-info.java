/** Step 1, the request: what it has to say, and how it is sent, taken up, returned, rejected and withdrawn. */
@NullMarked
package vn.emc.reconciliation.request;

import org.jspecify.annotations.NullMarked;
