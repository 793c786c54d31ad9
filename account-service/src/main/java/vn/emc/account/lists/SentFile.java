package vn.emc.account.lists;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of a multipart request. */
public record SentFile(MultipartFile file) implements Importing.Sent {
    public static List<Importing.Sent> all(@Nullable List<MultipartFile> files) {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(SentFile::isChosen)
                        .<Importing.Sent>map(SentFile::new)
                        .toList();
    }

    /** A form without a chosen file sends an empty one without a name. */
    private static boolean isChosen(MultipartFile file) {
        var name = file.getOriginalFilename();
        return !file.isEmpty() || (name != null && !name.isBlank());
    }

    @Override
    public @Nullable String name() {
        return file.getOriginalFilename();
    }

    @Override
    public void moveTo(Path target) throws IOException {
        // By its name: only so does the container rename its own file instead of copying it.
        file.transferTo(target.toFile());
    }
}
