package vn.emc.local.process;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import vn.emc.local.Part;

/**
 * What is written down about a started process, so that a later command finds it.
 *
 * @param log where everything goes that it prints
 */
public record ChildRecord(Part part, long pid, String started, int port, Path log) {
    public ProcessIdentity identity() {
        return new ProcessIdentity(pid, started);
    }

    @JsonIgnore
    public boolean isAlive() {
        return identity().isAlive();
    }
}
