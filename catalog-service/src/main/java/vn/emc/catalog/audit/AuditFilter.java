package vn.emc.catalog.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which changes are looked for; what is null does not matter.
 *
 * @param actor user name, in full
 * @param subjectId number of a site or code of an organisation
 */
public record AuditFilter(
        @Nullable String actor,
        AuditedAction.@Nullable Subject subject,
        @Nullable String subjectId) {

    /** Of what was typed: blank text does not matter either. */
    public static AuditFilter of(
            @Nullable String actor, AuditedAction.@Nullable Subject subject, @Nullable String subjectId) {
        return new AuditFilter(stripped(actor), subject, stripped(subjectId));
    }

    public boolean isEmpty() {
        return actor == null && subject == null && subjectId == null;
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
