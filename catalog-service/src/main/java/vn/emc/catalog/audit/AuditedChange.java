package vn.emc.catalog.audit;

import org.jspecify.annotations.Nullable;

/**
 * A change to be remembered.
 *
 * @param subjectId which one of its action's subjects was changed
 * @param actor who changed it
 * @param address where from; null for the address of the request under way, if there is one
 * @param detail what in particular, such as the key's id
 * @param before the thing as it was, null where there was none
 * @param after the thing as it is, null where there is none any more
 */
public record AuditedChange(
        AuditedAction action,
        String subjectId,
        String actor,
        @Nullable String address,
        @Nullable String detail,
        @Nullable Object before,
        @Nullable Object after) {}
