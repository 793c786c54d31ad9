package vn.emc.reconciliation.minutes;

import org.springframework.core.io.Resource;

/**
 * Minutes as a file.
 *
 * @param isFinal whether both sides have agreed to what it says; the file is the same ever after then
 */
public record MinutesFile(String name, PaperFormat format, boolean isFinal, Resource content) {}
