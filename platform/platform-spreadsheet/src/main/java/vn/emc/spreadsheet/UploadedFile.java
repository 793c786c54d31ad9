package vn.emc.spreadsheet;

import java.nio.file.Path;

/**
 * A file as it was uploaded.
 *
 * @param name as the person knows it; what it says of the format is not relied upon
 * @param path where it lies
 */
public record UploadedFile(String name, Path path) {}
