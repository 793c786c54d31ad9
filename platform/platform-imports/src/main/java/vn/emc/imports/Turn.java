package vn.emc.imports;

/** Whether an import may begin. */
public sealed interface Turn {
    /** It has begun. */
    record Now(int siteId) implements Turn {}

    /** Another one of the site comes first. */
    record Later() implements Turn {}

    /** It has been cancelled or read already. */
    record Over() implements Turn {}
}
