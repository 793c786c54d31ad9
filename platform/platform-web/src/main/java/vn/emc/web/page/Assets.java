package vn.emc.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import lombok.Getter;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The layout's styles and scripts. Their version is part of their address, so that browsers may keep them for long and
 * still see a new one at once.
 */
@Getter
public final class Assets {
    static final String LOCATION = "classpath:/META-INF/resources/assets/";
    private static final int DIGITS = 12;

    private final String version;

    private Assets(String version) {
        this.version = version;
    }

    static Assets onClassPath() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/META-INF/resources/assets/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            return new Assets(HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java runtime has SHA-256", impossible);
        }
    }
}
