/**
 * Taking tables of data from files: the job that reads them, what people are told meanwhile, what is found wrong, and the way
 * into the database. Hides how jobs are queued, resumed and cancelled; what the rows mean is the services' matter.
 */
@NullMarked
package vn.emc.imports;

import org.jspecify.annotations.NullMarked;
