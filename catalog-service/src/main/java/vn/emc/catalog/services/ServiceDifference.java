package vn.emc.catalog.services;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service that two versions describe differently.
 *
 * @param before as the default has it, null where it does not
 * @param after as the version has it, null where it does not
 */
@Schema(name = "ServiceDifference")
public record ServiceDifference(
        Kind kind, @Nullable ServiceView before, @Nullable ServiceView after) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** The service as it would be, or was. */
    public ServiceView service() {
        return Objects.requireNonNullElse(after, Objects.requireNonNull(before == null ? after : before));
    }

    /** What differs of a changed service, in the order of columns. */
    public List<ServiceColumn> changedColumns() {
        var old = before;
        var now = after;
        if (old == null || now == null) {
            return List.of();
        }
        return Stream.of(ServiceColumn.values())
                .filter(column -> !Objects.equals(column.of(old), column.of(now)))
                .toList();
    }
}
