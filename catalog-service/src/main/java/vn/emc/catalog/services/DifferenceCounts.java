package vn.emc.catalog.services;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many services two versions describe differently.
 *
 * @param level of the changed ones, how many have another level
 * @param name of the changed ones, how many have another name
 * @param url of the changed ones, how many have another address
 */
@Schema(name = "DifferenceCounts")
public record DifferenceCounts(long added, long removed, long changed, long level, long name, long url) {

    long of(ServiceDifference.@Nullable Kind kind) {
        return kind == null
                ? total()
                : switch (kind) {
                    case ADDED -> added;
                    case REMOVED -> removed;
                    case CHANGED -> changed;
                };
    }

    public long total() {
        return added + removed + changed;
    }
}
