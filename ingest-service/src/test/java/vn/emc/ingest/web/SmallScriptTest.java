package vn.emc.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The script made small. After a change of its source, run this with {@code -Demc.embed.update=true} and commit the difference.
 */
class SmallScriptTest {
    private static final Path SOURCE = Path.of("src", "main", "embed", "gov-tracking.js");
    private static final Path SMALL = Path.of("src", "main", "resources", EmbedScript.RESOURCE);
    private static final int MOST_BYTES = 6 * 1024;

    @Test
    void theSmallScriptIsThatOfTheSource() throws IOException {
        var small = minified(Files.readString(SOURCE));
        if (Boolean.getBoolean("emc.embed.update")) {
            Files.createDirectories(SMALL.getParent());
            Files.writeString(SMALL, small);
        }

        assertThat(Files.readString(SMALL)).isEqualTo(small);
    }

    private static String minified(String source) {
        var said = new ByteArrayOutputStream();
        var compiler = new Compiler(new PrintStream(said, true, StandardCharsets.UTF_8));
        compiler.disableThreads();
        var options = new CompilerOptions();
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT5_STRICT);
        options.setLanguageOut(CompilerOptions.LanguageMode.ECMASCRIPT5);
        options.setEmitUseStrict(true);
        var result = compiler.compile(List.of(), List.of(SourceFile.fromCode("gov-tracking.js", source)), options);
        assertThat(result.success).as(said.toString(StandardCharsets.UTF_8)).isTrue();
        return "/* EMC, https://www.apache.org/licenses/LICENSE-2.0 */\n" + compiler.toSource() + "\n";
    }

    @Test
    void itIsSmall() {
        assertThat(new EmbedScript().compressed()).hasSizeLessThan(MOST_BYTES);
    }
}
