package vn.emc.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A process to be started.
 *
 * @param environment added to this process's own
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder) {}
