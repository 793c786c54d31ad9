package vn.emc.reconciliation.attachment;

import java.nio.file.Path;

/**
 * A file that has been put aside.
 *
 * @param sha256 of what is in it, in hexadecimal digits; also its address
 * @param size in bytes
 */
public record StoredFile(String sha256, long size, Path path) {}
