package vn.emc.local.part;

import java.time.Duration;
import vn.emc.local.Part;
import vn.emc.local.process.Launch;

/** One process of the platform: how it is made ready to start, started, and known to be ready. */
public sealed interface PlatformPart permits PostgresPart, KafkaPart, KeycloakPart, ServicePart {
    Part part();

    /** What must be there before the process starts; nothing the second time. */
    void prepare();

    Launch launch();

    /** Whether it answers. */
    boolean answers();

    /** What is to be done once it answers, before others rely on it. */
    default void settle() {}

    /** After how long a start counts as failed. */
    default Duration patience() {
        return Duration.ofMinutes(6);
    }
}
