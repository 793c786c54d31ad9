package vn.emc.reconciliation.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lombok.extern.slf4j.Slf4j;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.emc.reconciliation.problem.ReconciliationProblem;

/**
 * Files by what is in them: the same content is kept once, and whoever reads it can tell that it is the same. On disk
 * before anybody is told.
 */
@Component
@Slf4j
public class FileStore {
    private static final int PREFIX = 2;

    private final Path folder;

    FileStore(@Value("${emc.reconciliation.data-dir}") Path dataDir) {
        this.folder = dataDir.resolve("files");
    }

    /**
     * Keeps what is in the stream.
     *
     * @throws ReconciliationProblem.NoRoom where the disk does not take it
     */
    public StoredFile put(InputStream content) {
        try {
            Files.createDirectories(folder);
            var arriving = Files.createTempFile(folder, "arriving-", ".tmp");
            try {
                return keep(arriving, write(content, arriving));
            } finally {
                Files.deleteIfExists(arriving);
            }
        } catch (IOException full) {
            log.error("A file could not be put into {}", folder, full);
            throw new ReconciliationProblem.NoRoom();
        }
    }

    /**
     * A file that is written here piece by piece.
     *
     * @throws ReconciliationProblem.NoRoom where the disk does not take it
     */
    public NewFile begin() {
        try {
            Files.createDirectories(folder);
            return new NewFile(this, Files.createTempFile(folder, "arriving-", ".tmp"));
        } catch (IOException full) {
            log.error("A file could not be begun in {}", folder, full);
            throw new ReconciliationProblem.NoRoom();
        }
    }

    /** Where the file with this content lies. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, PREFIX)).resolve(sha256);
    }

    /** Whether the file is there and still holds what it is named after. */
    public boolean isWhole(String sha256) {
        try (var in = Files.newInputStream(path(sha256))) {
            var digest = sha256();
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException gone) {
            return false;
        }
    }

    private static String write(InputStream content, Path file) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(content, digest);
                var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var out = Channels.newOutputStream(channel)) {
            in.transferTo(out);
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    StoredFile keep(Path arrived, String sha256) throws IOException {
        var place = path(sha256);
        Files.createDirectories(place.getParent());
        var size = Files.size(arrived);
        Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE);
        return new StoredFile(sha256, size, place);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}
