package vn.emc.local.part;

import java.util.List;
import vn.emc.local.software.AotCache;

/** What a start is for. */
public enum Mode {
    NORMAL,
    /** Each JVM that has no cache yet writes one when it ends, for later starts. */
    TRAINING;

    List<String> options(AotCache cache) {
        return this == TRAINING && !cache.exists() ? cache.write() : cache.use();
    }
}
