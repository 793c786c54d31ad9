package vn.emc.catalog.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param actor the user name it was made by, {@code system} for the first load
 * @param detail what in particular, such as the key's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        Instant at,
        String actor,
        AuditedAction action,
        @Nullable String detail) {}
