package vn.emc.dossier;

import org.jspecify.annotations.Nullable;

/** A value and the event that said it. Events that are silent on it do not take part. */
public record Said<T>(Origin origin, T value) {

    static <T> @Nullable Said<T> merge(@Nullable Said<T> held, Origin origin, @Nullable T value) {
        if (value == null) {
            return held;
        }
        return held == null || origin.decidesFirst(held.origin) ? new Said<>(origin, value) : held;
    }

    public static <T> @Nullable T orNull(@Nullable Said<T> said) {
        return said == null ? null : said.value;
    }
}
