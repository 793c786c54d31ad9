package vn.emc.catalog.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The uploaded files, in the database, so that any replica of this service can read them. */
@Repository
@RequiredArgsConstructor
class ImportFiles {
    private static final int PIECE = 1024 * 1024;

    private final JdbcClient database;

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long versionId, Path file) {
        try (var content = Files.newInputStream(file)) {
            var number = 0;
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                database.sql("insert into import_file_piece (import_id, number, content) values (?, ?, ?)")
                        .param(versionId)
                        .param(number++)
                        .param(piece)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes the file as it was uploaded. */
    void fetch(long versionId, Path target) {
        try (var out = Files.newOutputStream(target)) {
            write(versionId, out);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    void write(long versionId, OutputStream out) throws IOException {
        var pieces = database.sql("select count(*) from import_file_piece where import_id = ?")
                .param(versionId)
                .query(Integer.class)
                .single();
        for (var number = 0; number < pieces; number++) {
            out.write(database.sql("select content from import_file_piece where import_id = ? and number = ?")
                    .param(versionId)
                    .param(number)
                    .query(byte[].class)
                    .single());
        }
    }
}
