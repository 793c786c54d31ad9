package vn.emc.contracts.documents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The files of the project, without what is built or started from them. */
final class Repository {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".emc", ".idea", ".vscode");

    private Repository() {}

    static Path file(String path) {
        return ROOT.resolve(path);
    }

    /** Every file whose path from the root matches {@code pattern} as a whole. */
    static List<Path> files(String pattern) throws IOException {
        var matching = ROOT.getFileSystem().getPathMatcher("glob:" + pattern);
        var found = new ArrayList<Path>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName().toString();
                return NOT_OURS.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (matching.matches(ROOT.relativize(file))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** What the first group of {@code pattern} finds in the file. */
    static Set<String> mentions(Path file, Pattern pattern) throws IOException {
        var mentions = new TreeSet<String>();
        pattern.matcher(Files.readString(file)).results().forEach(match -> mentions.add(match.group(1)));
        return mentions;
    }
}
