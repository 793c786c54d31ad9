package vn.emc.local;

import java.time.Duration;

/** Hears what happens while the platform starts and stops; called from several threads. */
public interface Progress {
    Progress SILENT = new Progress() {};

    /** Something is done once, before anything starts. */
    default void preparing(String what) {}

    default void starting(Part part) {}

    default void ready(Part part, Duration took) {}

    default void stopping(Part part) {}

    /** A part did not end when asked and was killed. */
    default void killed(Part part) {}
}
