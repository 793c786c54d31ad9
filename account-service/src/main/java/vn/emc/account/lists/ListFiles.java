package vn.emc.account.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.springframework.util.FileSystemUtils;
import vn.emc.imports.ImportProblem;
import vn.emc.spreadsheet.UploadedFile;

/**
 * The uploaded files, until their list has been read. They hold identifiers in clear, so they lie in a folder only this
 * process's user may open, never in the database, and are deleted as soon as their import is over; what an interrupted process
 * left behind goes at the next start. The folder belongs to one process.
 */
@Slf4j
class ListFiles {
    private static final String LISTS = "lists";
    private static final String ARRIVING = "arriving";

    private final Path lists;
    private final Path arriving;

    ListFiles(Path folder) {
        this.lists = folder.resolve(LISTS);
        this.arriving = folder.resolve(ARRIVING);
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(lists);
            Files.createDirectories(arriving);
        } catch (IOException unusable) {
            throw new UncheckedIOException("the folder for uploads cannot be used: " + folder, unusable);
        }
    }

    /** Where requests put their files while they come in. */
    static Path arriving(Path folder) {
        return folder.resolve(ARRIVING);
    }

    /** A folder of its own for what is being taken. */
    Path begin() {
        try {
            return Files.createTempDirectory(arriving, "");
        } catch (IOException noRoom) {
            log.error("No folder for an upload can be made: {}", noRoom.toString());
            throw new ImportProblem.NoRoom();
        }
    }

    /** From now on the files are those of a list. */
    void keep(Path taken, long listId) {
        try {
            Files.move(taken, folder(listId));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** In the order they were uploaded in; none where this process does not have them. */
    List<UploadedFile> of(long listId, List<String> names) {
        var files = new ArrayList<UploadedFile>();
        for (var i = 0; i < names.size(); i++) {
            var file = folder(listId).resolve(String.valueOf(i));
            if (!Files.exists(file)) {
                return List.of();
            }
            files.add(new UploadedFile(names.get(i), file));
        }
        return files;
    }

    boolean areHere(long listId) {
        return Files.isDirectory(folder(listId));
    }

    /** Where copies may lie while a list is read; goes with the list's files. */
    Path folder(long listId) {
        return lists.resolve(String.valueOf(listId));
    }

    void delete(long listId) {
        delete(folder(listId));
    }

    void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException left) {
            log.error("Uploaded files stay behind in {}: {}", folder, left.toString());
        }
    }

    /** Deletes everything but the files of these lists. */
    void sweep(List<Long> underWay) {
        children(arriving).forEach(this::delete);
        children(lists)
                .filter(folder -> underWay.stream().noneMatch(id -> folder.equals(folder(id))))
                .forEach(this::delete);
    }

    private static Stream<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.sorted(Comparator.naturalOrder()).toList().stream();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
